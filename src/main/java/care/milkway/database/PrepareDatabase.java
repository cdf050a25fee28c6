package care.milkway.database;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The command {@code prepare-database}: an administrator of a PostgreSQL server has the three roles made, and reads what to
 * write into {@code milkway.properties}. Passwords come from the environment or are made at random, never from the command
 * line, which everybody on the machine can read.
 */
public final class PrepareDatabase {

    private final Map<String, String> environment;
    private final PrintStream out;
    private final Map<String, String> made = new TreeMap<>();

    /**
     * @param environment where the settings are read
     * @param out what the administrator reads
     */
    public PrepareDatabase(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /** @return the status the program ends with: 0 if the database is prepared */
    public int run() {
        return Administrator.of(environment).map(this::prepare).orElseGet(() -> {
            out.println(Administrator.MISSING);
            return 1;
        });
    }

    private int prepare(Administrator administrator) {
        var database = administrator.database();
        try {
            var logins = logins(administrator.url(), JdbcClient.create(database));
            DatabasePreparation.prepare(database, logins);
            print(logins);
            return 0;
        } catch (RuntimeException failure) {
            out.println("The database was not prepared: " + cause(failure));
            return 1;
        }
    }

    private DatabaseLogins logins(String url, JdbcClient database) {
        return new DatabaseLogins(
                url,
                login(database, "MILKWAY_DATABASE_", DatabaseLogins.APP),
                login(database, "MILKWAY_DATABASE_OWNER_", DatabaseLogins.OWNER),
                login(database, "MILKWAY_DATABASE_JOBS_", DatabaseLogins.JOBS));
    }

    /** A role that is there keeps its password unless another one is given. */
    private DatabaseLogins.Login login(JdbcClient database, String prefix, String usual) {
        var role = environment.getOrDefault(prefix + "USER", usual);
        var password = Optional.ofNullable(environment.get(prefix + "PASSWORD"));
        var exists = database.sql("select exists (select from pg_roles where rolname = ?)")
                .param(role)
                .query(Boolean.class)
                .single();
        if (password.isEmpty() && !exists) {
            made.put(role, DatabaseLogins.randomPassword());
        }
        return new DatabaseLogins.Login(role, password.orElse(made.getOrDefault(role, "")));
    }

    private void print(DatabaseLogins logins) {
        out.println("The database is prepared. Into milkway.properties:");
        out.println("milkway.database.url=" + logins.url());
        print("milkway.database.", logins.app());
        print("milkway.database.owner.", logins.owner());
        print("milkway.database.jobs.", logins.jobs());
        if (!made.isEmpty()) {
            out.println("Passwords that were made now are shown this once.");
        }
    }

    private void print(String prefix, DatabaseLogins.Login login) {
        out.println(prefix + "user=" + login.user());
        var password = made.get(login.user());
        out.println(prefix + "password=" + (password == null ? "(as it was set before)" : password));
    }

    static String cause(Throwable failure) {
        @Nullable Throwable each = failure;
        while (each != null) {
            if (each instanceof SQLException refused) {
                return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
            }
            each = each.getCause();
        }
        return String.valueOf(failure.getMessage());
    }
}
