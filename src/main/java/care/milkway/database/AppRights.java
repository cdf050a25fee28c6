package care.milkway.database;

import care.milkway.database.DatabaseLogins.Login;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whether the program's roles are as weak as they have to be: whoever owns a table, or may do everything, walks past row-level security. */
final class AppRights {

    private AppRights() {}

    /** @throws StartRefused naming the role and what it must not be */
    static void check(DatabaseLogins logins) {
        check(logins, logins.app());
        check(logins, logins.jobs());
    }

    private static void check(DatabaseLogins logins, Login login) {
        var source = new DriverManagerDataSource(logins.url(), login.user(), login.password());
        var tooMuch = JdbcClient.create(source)
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
                .param("schemas", Migrations.MODULES)
                .param("owner", logins.owner().user())
                .query(String.class)
                .single();
        if (!tooMuch.isEmpty()) {
            throw new StartRefused(
                    "The database's role " + login.user() + " " + tooMuch
                            + ", so nothing would keep the clinics apart: use a role that bin/milkway prepare-database has made.");
        }
    }
}
