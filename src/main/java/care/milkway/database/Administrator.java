package care.milkway.database;

import java.io.Console;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Who may make roles and extensions, as the environment names her: never on the command line, which everybody can read. */
record Administrator(String url, DatabaseLogins.Login login) {

    static final String MISSING =
            "Name the database and who may create roles there: MILKWAY_ADMIN_URL (jdbc:postgresql://host/name),"
                    + " MILKWAY_ADMIN_USER and MILKWAY_ADMIN_PASSWORD.";

    /** Nobody if something is missing; a password may be typed. */
    static Optional<Administrator> of(Map<String, String> environment) {
        var url = environment.getOrDefault("MILKWAY_ADMIN_URL", "");
        var user = environment.getOrDefault("MILKWAY_ADMIN_USER", "");
        if (url.isEmpty() || user.isEmpty()) {
            return Optional.empty();
        }
        var password =
                Optional.ofNullable(environment.get("MILKWAY_ADMIN_PASSWORD")).orElseGet(Administrator::typed);
        return Optional.of(new Administrator(url, new DatabaseLogins.Login(user, password)));
    }

    private static String typed() {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(terminal -> new String(terminal.readPassword("Password of the administrator: ")))
                .orElse("");
    }

    /** What the database is called on its server. */
    String name() {
        return url.substring(url.lastIndexOf('/') + 1).replaceFirst("[?].*", "");
    }

    DriverManagerDataSource database() {
        return at(url);
    }

    /** The same person at another server. */
    DriverManagerDataSource at(String other) {
        return new DriverManagerDataSource(other, login.user(), login.password());
    }
}
