package care.milkway.database;

import care.milkway.kernel.StartRefused;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** What a database's refusal at the start means to the operator. */
final class DatabaseFailure {

    private DatabaseFailure() {}

    static StartRefused refused(String url, Throwable failure) {
        return new StartRefused(cause(failure)
                .map(sql -> sentence(address(url), sql))
                .orElse("The database " + address(url) + " can't be used: " + failure.getMessage()));
    }

    private static String sentence(String address, SQLException sql) {
        var state = sql.getSQLState() == null ? "" : sql.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                "The database " + address + " refuses a user or a password: check MILKWAY_DATABASE_USER, _PASSWORD and"
                        + " those of OWNER and JOBS.";
            case "3D000" ->
                "There is no database " + address + ": have it made, then run bin/milkway prepare-database.";
            case "42501" ->
                "A role has not the rights it needs in the database " + address
                        + ": run bin/milkway prepare-database once more.";
            case "53100" -> "The disk of the database " + address + " is full: make room, then start Milkway again.";
            default ->
                state.startsWith("08")
                        ? "The database " + address + " can't be reached: check MILKWAY_DATABASE_URL"
                                + " (jdbc:postgresql://host/name) and that the server runs."
                        : "The database " + address + " can't be used: " + firstLine(sql);
        };
    }

    private static String firstLine(SQLException sql) {
        return String.valueOf(sql.getMessage()).lines().findFirst().orElse("");
    }

    /** Without what may follow a question mark: it may hold a password. */
    private static String address(String url) {
        return url.replaceFirst("[?].*", "");
    }

    static Optional<SQLException> cause(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }
}
