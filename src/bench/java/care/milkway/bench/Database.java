package care.milkway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** A look into the database of the product that is measured: to fill it, to check it and to tidy it. */
final class Database implements AutoCloseable {

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final String url;
    private final Connection connection;

    private Database(String url, Connection connection) {
        this.url = url;
        this.connection = connection;
    }

    /** @param password the administrator's, as it stands in the product's folder */
    static Database at(String port, String password) {
        var url = "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&password=" + password;
        return attempt(() -> new Database(url, DriverManager.getConnection(url)));
    }

    /** Connects once more to the same server. */
    Connection another() {
        return attempt(() -> DriverManager.getConnection(url));
    }

    int update(String sql, Object... parameters) {
        return attempt(() -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    /** Several statements, which a prepared statement can't be. */
    void execute(String script) {
        attempt(() -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(script);
            }
        });
    }

    <T> List<T> list(String sql, Reader<T> reader, Object... parameters) {
        return attempt(() -> {
            var rows = new ArrayList<T>();
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                try (var result = statement.executeQuery()) {
                    while (result.next()) {
                        rows.add(reader.read(result));
                    }
                }
            }
            return rows;
        });
    }

    String text(String sql, Object... parameters) {
        return list(sql, row -> row.getString(1), parameters).getFirst();
    }

    long number(String sql, Object... parameters) {
        return list(sql, row -> row.getLong(1), parameters).getFirst();
    }

    /** @param rows in PostgreSQL's text format: tabs between columns, {@code \N} for null */
    void copy(String table, StringBuilder rows) {
        attempt(() -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
            var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            return copy.endCopy();
        });
    }

    interface Attempt<T> {
        T run() throws SQLException, IOException;
    }

    static <T> T attempt(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        attempt(() -> {
            connection.close();
            return true;
        });
    }
}
