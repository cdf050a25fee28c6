package care.milkway.database;

import care.milkway.database.DatabaseLogins.Login;
import care.milkway.kernel.StartRefused;
import java.util.Map;
import java.util.Properties;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whether the program's roles get in, and are as weak as they have to be: whoever owns a table walks past row-level security. */
final class AppRights {

    private static final String SECONDS_TO_CONNECT = "5";

    private AppRights() {}

    /** @throws StartRefused naming the role, and why it does not get in or what it must not be */
    static void check(DatabaseLogins logins) {
        try {
            client(logins, logins.owner()).sql("select 1").query(Integer.class).single();
            check(logins, logins.app());
            check(logins, logins.jobs());
        } catch (DataAccessException failure) {
            throw DatabaseFailure.refused(logins.url(), failure);
        }
    }

    private static void check(DatabaseLogins logins, Login login) {
        var tooMuch = client(logins, login)
                .sql("""
                        select case
                            when rolsuper then 'is a superuser'
                            when rolbypassrls then 'bypasses row-level security'
                            when exists (
                                select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                where n.nspname in (:schemas) and c.relowner = r.oid) then 'owns tables of Milkway'
                            when exists (
                                select from pg_roles o
                                where o.rolname = :owner and pg_has_role(r.oid, o.oid, 'member'))
                            then 'is a member of the owner'
                            else '' end
                        from pg_roles r where rolname = current_user""")
                .params(Map.of(
                        "schemas", Migrations.MODULES, "owner", logins.owner().user()))
                .query(String.class)
                .single();
        if (!tooMuch.isEmpty()) {
            throw new StartRefused(
                    "The database's role " + login.user() + " " + tooMuch
                            + ", so nothing would keep the clinics apart: use a role that bin/milkway prepare-database has made.");
        }
    }

    private static JdbcClient client(DatabaseLogins logins, Login login) {
        var patience = new Properties();
        patience.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        patience.setProperty("socketTimeout", SECONDS_TO_CONNECT);
        var source = new DriverManagerDataSource(logins.url(), login.user(), login.password());
        source.setConnectionProperties(patience);
        return JdbcClient.create(source);
    }
}
