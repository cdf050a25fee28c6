package care.milkway.database.cluster;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Puts every table where a cluster keeps it: all in one transaction, and only what is not there yet. What refers to it is
 * taken away before and made again after, because a cluster moves no table that others refer to.
 */
public final class Distribution {

    /**
     * Tells the workers too whom a transaction works for. They are sent what a command sets, with the message that begins
     * their part of the transaction; what a function like {@code set_config} sets they never hear of.
     */
    private static final String WORK_FOR = """
            create or replace function identity.work_for(clinic text, actor text) returns void
            language plpgsql set citus.propagate_set_commands = 'local' as $$
            begin
                execute format('set local milkway.clinic = %L', clinic);
                execute format('set local milkway.actor = %L', actor);
            end
            $$""";

    private final DataSource owner;
    private final List<String> schemas;

    /**
     * A distribution of the tables in these schemas.
     *
     * @param owner connects as, or as somebody who may be, the owner of the tables
     */
    public Distribution(DataSource owner, List<String> schemas) {
        this.owner = owner;
        this.schemas = schemas;
    }

    /** Places what migrations have made, if the tables of this database are split; otherwise does nothing. */
    public static void ofNewTables(DataSource owner, List<String> schemas) {
        if (isThere(owner)) {
            new Distribution(owner, schemas).run();
        }
    }

    /** Whether the tables are spread over several servers. */
    public static boolean isThere(DataSource owner) {
        return CitusExtension.hasSplit(JdbcClient.create(owner));
    }

    /** What is to be done, in words; nothing if everything is in its place. */
    public List<String> plan() {
        var tables = new ClusterTables(JdbcClient.create(owner), schemas);
        return new ClusterPlan(tables)
                .steps().stream()
                        .map(ClusterStep::words)
                        .filter(words -> !words.isEmpty())
                        .toList();
    }

    /** Does it. */
    public void run() {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            run(connection);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException("the tables can't be split: " + failure.getMessage(), failure);
        }
    }

    private void run(Connection connection) throws SQLException {
        var database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var tables = new ClusterTables(database, schemas);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('milkway.distribution'))");
            statement.execute("set local citus.multi_shard_modify_mode = 'sequential'");
            statement.execute("set local client_min_messages = warning");
            for (var step : new ClusterPlan(tables).steps()) {
                statement.execute(step.sql());
            }
            if (database.sql("select to_regprocedure('identity.work_for(text, text)') is null")
                    .query(Boolean.class)
                    .single()) {
                statement.execute(WORK_FOR);
            }
            for (var sql : tables.missingOnWorkers()) {
                statement.execute(sql);
            }
        }
    }
}
