package care.milkway.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that tell PostgreSQL the settings of the transaction together with its first statement. */
final class ToldDataSource extends DelegatingDataSource implements AutoCloseable {

    private static final String ON_ONE_SERVER =
            "select set_config('milkway.clinic', ?, true), set_config('milkway.actor', ?, true)";

    /** A function's settings stay on the coordinator; {@code distribute} makes one that commands them. */
    private static final String IN_A_CLUSTER = "select identity.work_for(?, ?)";

    private final FairDataSource pool;
    private volatile @Nullable String telling;

    ToldDataSource(FairDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        var settings = TransactionSettings.current();
        return settings.isEmpty() ? connection : FirstStatement.of(connection, telling(connection), settings.get());
    }

    /** Asked once: tables are split, or put together again, only while no program runs. */
    private String telling(Connection connection) throws SQLException {
        var known = telling;
        if (known == null) {
            known = isOfACluster(connection) ? IN_A_CLUSTER : ON_ONE_SERVER;
            telling = known;
        }
        return known;
    }

    private static boolean isOfACluster(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found =
                        statement.executeQuery("select to_regprocedure('identity.work_for(text, text)') is not null")) {
            return found.next() && found.getBoolean(1);
        } catch (SQLException | RuntimeException broken) {
            connection.close();
            throw broken;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
