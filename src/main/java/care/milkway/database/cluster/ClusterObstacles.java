package care.milkway.database.cluster;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands against splitting the tables of a database, in sentences for whoever wants it. */
public final class ClusterObstacles {

    private final JdbcClient administrator;
    private final List<String> schemas;

    /** @param administrator who is to be asked whether she may, connected to the database */
    public ClusterObstacles(DataSource administrator, List<String> schemas) {
        this.administrator = JdbcClient.create(administrator);
        this.schemas = schemas;
    }

    /**
     * What stands against it in this database.
     *
     * @param roles those of Milkway, which have to be there
     */
    public List<String> all(List<String> roles) {
        var found = new ArrayList<String>();
        if (!asked("select rolsuper from pg_roles where rolname = current_user")) {
            found.add("Whoever does this has to be a superuser: servers are added to a cluster by nobody else.");
        }
        roles.stream()
                .filter(role -> !exists(role))
                .map(role -> "There is no role " + role + ": run bin/milkway prepare-database first.")
                .forEach(found::add);
        running(roles).stream()
                .map(role -> role + " is connected: stop every node of Milkway first.")
                .forEach(found::add);
        new ClusterTables(administrator, schemas).all().forEach(table -> found.addAll(of(table)));
        return found;
    }

    private static List<String> of(ClusterTable table) {
        var found = new ArrayList<String>();
        if (!table.wrongKeys().isEmpty()) {
            found.add("A key of " + table.name() + " does not contain clinic_id, and no server could keep it: "
                    + table.wrongKeys() + ".");
        }
        if (table.triggers()) {
            found.add(table.name() + " has a trigger: a cluster refuses it.");
        }
        return found;
    }

    private boolean exists(String role) {
        return administrator
                .sql("select exists (select from pg_roles where rolname = ?)")
                .param(role)
                .query(Boolean.class)
                .single();
    }

    private List<String> running(List<String> roles) {
        return administrator
                .sql("""
                        select distinct usename::text from pg_stat_activity
                        where datname = current_database() and usename = any(?) and pid <> pg_backend_pid()
                          and backend_type = 'client backend' order by 1""")
                .param(roles.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private boolean asked(String question) {
        return administrator.sql(question).query(Boolean.class).single();
    }
}
