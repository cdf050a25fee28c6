package care.milkway.database;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.util.PasswordUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What an administrator does once for a database, and may repeat: makes the three roles, gives them their rights, and
 * hands over what an earlier version of Milkway made under another name.
 */
public final class DatabasePreparation {

    /** Everything in the modules' schemas that somebody else owns, as the statement that hands it over. */
    private static final String NOT_YET_HANDED_OVER = """
            select format('alter schema %I owner to %I', n.nspname, r.rolname)
            from pg_namespace n cross join pg_roles r
            where r.rolname = :owner and n.nspname in (:schemas) and n.nspowner <> r.oid
            union all
            select format('alter table %s owner to %I', c.oid::regclass, r.rolname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join pg_roles r
            where r.rolname = :owner and n.nspname in (:schemas) and c.relowner <> r.oid
              and c.relkind in ('r', 'p', 'v', 'm', 'S')
              and not exists (
                  select from pg_depend d
                  where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i')
                    and c.relkind = 'S')
            union all
            select format('alter routine %s owner to %I', p.oid::regprocedure, r.rolname)
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace cross join pg_roles r
            where r.rolname = :owner and n.nspname in (:schemas) and p.proowner <> r.oid""";

    /** How often a password that a person may have chosen is hashed, as PostgreSQL itself does it. */
    private static final int ITERATIONS = 4_096;

    private static final int BYTES_OF_SALT = 16;

    /** Claims that can't overlap, and people found by what their names are like. */
    private static final List<String> EXTENSIONS = List.of("btree_gist", "btree_gin", "pg_trgm", "unaccent");

    private final Connection administrator;
    private final int iterations;
    private final JdbcClient database;

    private DatabasePreparation(Connection administrator, int iterations) {
        this.administrator = administrator;
        this.iterations = iterations;
        this.database = JdbcClient.create(new SingleConnectionDataSource(administrator, true));
    }

    /**
     * Prepares the database that the administrator is connected to.
     *
     * @param administrator a superuser, or one who may create roles and trusted extensions
     * @param logins the roles; each is given the password that stands there, or keeps its own if none does
     */
    public static void prepare(DataSource administrator, DatabaseLogins logins) {
        prepare(administrator, logins, ITERATIONS);
    }

    /**
     * The same for passwords of 192 random bits, which nobody guesses: hashing them once is enough, and hashing them
     * thousands of times for each connection would be a tenth of a start.
     */
    public static void prepareRandom(DataSource administrator, DatabaseLogins logins) {
        prepare(administrator, logins, 1);
    }

    private static void prepare(DataSource administrator, DatabaseLogins logins, int iterations) {
        try (var connection = administrator.getConnection()) {
            var preparation = new DatabasePreparation(connection, iterations);
            for (var login : logins.all()) {
                preparation.prepare(login.user(), login.password());
            }
            preparation.grant(logins);
        } catch (SQLException failure) {
            throw new IllegalStateException("the database can't be prepared", failure);
        }
    }

    private void prepare(String role, String password) throws SQLException {
        if (!exists(role)) {
            run("create role %I login", role);
        }
        if (mayTooMuch(role)) {
            run("alter role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication", role);
        }
        if (!password.isEmpty()) {
            // what the server keeps, not the password itself, so that no log can tell it
            var salt = new byte[BYTES_OF_SALT];
            new SecureRandom().nextBytes(salt);
            run(
                    "alter role %I password '"
                            + PasswordUtil.encodeScramSha256(password.toCharArray(), iterations, salt) + "'",
                    role);
        }
    }

    private boolean exists(String role) {
        return database.sql("select exists (select from pg_roles where rolname = ?)")
                .param(role)
                .query(Boolean.class)
                .single();
    }

    private boolean mayTooMuch(String role) {
        return database.sql("""
                        select not rolcanlogin
                            or rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication
                        from pg_roles where rolname = ?""").param(role).query(Boolean.class).single();
    }

    private void grant(DatabaseLogins logins) throws SQLException {
        var name = administrator.getCatalog();
        for (var each : EXTENSIONS) {
            run("create extension if not exists " + each + " schema public");
        }
        run("revoke create on schema public from public");
        run("grant connect, create on database %I to %I", name, logins.owner().user());
        run("grant connect on database %I to %I", name, logins.app().user());
        run("grant connect on database %I to %I", name, logins.jobs().user());
        for (var handOver : database.sql(NOT_YET_HANDED_OVER)
                .params(Map.of("owner", logins.owner().user(), "schemas", Migrations.MODULES))
                .query(String.class)
                .list()) {
            run(handOver);
        }
    }

    /** @param statement with {@code %I} where a name goes; the server itself quotes it */
    private void run(String statement, Object... names) throws SQLException {
        var whole = statement;
        for (var name : names) {
            whole = whole.replaceFirst("%I", quoted(String.valueOf(name)));
        }
        try (var sql = administrator.createStatement()) {
            sql.execute(whole);
        }
    }

    private String quoted(String name) throws SQLException {
        return Matcher.quoteReplacement(administrator.unwrap(PGConnection.class).escapeIdentifier(name));
    }
}
