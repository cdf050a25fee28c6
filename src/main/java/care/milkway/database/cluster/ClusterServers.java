package care.milkway.database.cluster;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The servers of a cluster, as its administrator sees and adds them. */
public final class ClusterServers {

    private final JdbcClient administrator;

    /** @param administrator a superuser of the coordinator's database */
    public ClusterServers(DataSource administrator) {
        this.administrator = JdbcClient.create(administrator);
    }

    /** Whether this server has Citus loaded. */
    public static boolean canBeOne(DataSource server) {
        return JdbcClient.create(server).sql("""
                        select current_setting('shared_preload_libraries') ~ '\\ycitus\\y'
                            and exists (select from pg_available_extensions where name = 'citus')""").query(Boolean.class).single();
    }

    /** Gives a server's database the extension. */
    public static void prepare(DataSource server) {
        JdbcClient.create(server).sql("create extension if not exists citus").update();
    }

    /** Those that rows can be put on. */
    public List<ServerAddress> workers() {
        return CitusExtension.isIn(administrator)
                ? administrator
                        .sql("""
                                select nodename, nodeport from pg_dist_node
                                where groupid > 0 and shouldhaveshards and isactive and noderole = 'primary' order by 1, 2""")
                        .query((row, _) -> new ServerAddress(row.getString(1), row.getInt(2)))
                        .list()
                : List.of();
    }

    /** Tells all of them where the coordinator is, unless they know. */
    public void add(ServerAddress coordinator, List<ServerAddress> workers) {
        var known = administrator
                .sql("select exists (select from pg_dist_node where groupid = 0)")
                .query(Boolean.class)
                .single();
        if (!known) {
            administrator
                    .sql("select citus_set_coordinator_host(?, ?)")
                    .params(List.of(coordinator.host(), coordinator.port()))
                    .query()
                    .singleValue();
        }
        for (var worker : workers) {
            administrator
                    .sql("select citus_add_node(?, ?)")
                    .params(List.of(worker.host(), worker.port()))
                    .query()
                    .singleValue();
        }
    }

    /**
     * Which of the servers do not let a role in that comes from the coordinator, and what they say.
     *
     * @param role one of Milkway's
     */
    public List<String> closedTo(String role) {
        var said = new ArrayList<String>();
        administrator.sql("set role " + quoted(role)).update();
        try {
            administrator
                    .sql("""
                            select nodename || ':' || nodeport || ': ' || result
                            from run_command_on_workers('select 1') where not success order by 1""")
                    .query(String.class)
                    .list()
                    .forEach(line -> said.add(line.lines().findFirst().orElse("")));
        } finally {
            administrator.sql("reset role").update();
        }
        return said;
    }

    private String quoted(String role) {
        return administrator
                .sql("select quote_ident(?)")
                .param(role)
                .query(String.class)
                .single();
    }
}
