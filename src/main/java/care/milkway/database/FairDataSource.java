package care.milkway.database;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands connections out in the order in which they were asked for. The pool by itself lets a thread that is running take
 * what was just handed to one that still has to wake up; with more virtual threads than processors that one starves, for
 * seconds, until it is told that the database is broken.
 */
final class FairDataSource extends DelegatingDataSource implements AutoCloseable {

    /** Of the time limit of one connection each. */
    private static final int MOST_WAITS = 10;

    private static final Duration PATIENCE_WHEN_CLOSING = Duration.ofMillis(500);

    private final HikariDataSource pool;
    private final Semaphore turns;
    private final Reachability reachability;

    /** @param reachability while it is given, everybody waits her turn, however busy it is */
    FairDataSource(HikariDataSource pool, Reachability reachability) {
        super(pool);
        this.reachability = reachability;
        this.pool = pool;
        this.turns = new Semaphore(pool.getMaximumPoolSize(), true);
    }

    @Override
    public Connection getConnection() throws SQLException {
        takeTurn();
        var taken = false;
        try {
            var connection = returning(pool.getConnection());
            taken = true;
            return connection;
        } finally {
            if (!taken) {
                turns.release();
            }
        }
    }

    private void takeTurn() throws SQLException {
        try {
            for (int waited = 0; !turns.tryAcquire(pool.getConnectionTimeout(), TimeUnit.MILLISECONDS); waited++) {
                if (!reachability.isGiven() || waited == MOST_WAITS) {
                    throw new SQLTransientConnectionException("no connection became free in time");
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("stopped while waiting for a connection", stopped);
        }
    }

    /** The same connection; closing it lets the next one in. */
    private Connection returning(Connection connection) {
        var open = new AtomicBoolean(true);
        return (Connection) Proxy.newProxyInstance(
                FairDataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    try {
                        return call(connection, method, arguments);
                    } finally {
                        if (method.getName().equals("close") && open.compareAndSet(true, false)) {
                            turns.release();
                        }
                    }
                });
    }

    private static @Nullable Object call(Connection connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }

    /** The pool would wait seconds for connections to a server that does not answer; they end with the program anyway. */
    @Override
    public void close() {
        try {
            Thread.ofPlatform().daemon().name("pool-closing").start(pool::close).join(PATIENCE_WHEN_CLOSING);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
