package care.milkway.database;

import care.milkway.database.DatabaseLogins.Login;
import care.milkway.kernel.StartRefused;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** The logins to a database that the operator names: all of them, or the program says what is missing. */
final class GivenLogins {

    private static final String PREFIX = "milkway.database.";

    private final Environment settings;

    private GivenLogins(Environment settings) {
        this.settings = settings;
    }

    /** @throws StartRefused naming the settings that are missing */
    static DatabaseLogins of(Environment settings) {
        var given = new GivenLogins(settings);
        var missing = given.missing();
        if (!missing.isEmpty()) {
            throw new StartRefused(
                    "With MILKWAY_DATABASE_URL these settings are needed too: " + String.join(", ", missing)
                            + "; bin/milkway prepare-database makes the three roles and prints them.");
        }
        return new DatabaseLogins(given.value("url"), given.login(""), given.login("owner."), given.login("jobs."));
    }

    private List<String> missing() {
        return Stream.of("user", "password", "owner.user", "owner.password", "jobs.user", "jobs.password")
                .filter(name -> value(name).isEmpty())
                .map(name -> (PREFIX + name).replace('.', '_').toUpperCase(Locale.ROOT))
                .toList();
    }

    private Login login(String role) {
        return new Login(value(role + "user"), value(role + "password"));
    }

    private String value(String name) {
        return settings.getProperty(PREFIX + name, "");
    }
}
