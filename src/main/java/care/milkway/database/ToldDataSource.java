package care.milkway.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that tell PostgreSQL the settings of the transaction together with its first statement. */
final class ToldDataSource extends DelegatingDataSource implements AutoCloseable {

    private final FairDataSource pool;

    ToldDataSource(FairDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return TransactionSettings.current()
                .map(settings -> FirstStatement.of(connection, settings))
                .orElse(connection);
    }

    @Override
    public void close() {
        pool.close();
    }
}
