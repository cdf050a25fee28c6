package care.milkway.database;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The one who follows changes takes a connection and gives back every one that is no good. */
class ChangeFeedTests {

    /** Each used to keep its place in the pool; after seventeen the node was dead. */
    @Test
    void aConnectionThatBreaksWhileItIsPreparedGoesBack() {
        try (var pool = pool()) {
            var broken = new AtomicBoolean(true);
            var feed = new ChangeFeed(
                    breaking(pool, broken),
                    new StaticListableBeanFactory().getBeanProvider(ChangeFeed.Followed.class),
                    new Reachability());
            for (int i = 0; i < 20; i++) {
                feed.poll();
                assertThat(feed.areFollowed()).isFalse();
            }
            broken.set(false);
            feed.poll();
            feed.poll();
            assertThat(feed.areFollowed()).isTrue();
            assertThat(feed.isReachable()).isTrue();
            feed.stop();
        }
    }

    private static FairDataSource pool() {
        var logins = TestDatabase.fresh();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(logins.url());
        pool.setUsername(logins.jobs().user());
        pool.setPassword(logins.jobs().password());
        pool.setMaximumPoolSize(2);
        pool.setConnectionTimeout(300);
        return new FairDataSource(pool, new Reachability());
    }

    /** Connections that can be had but not be prepared. */
    private static DelegatingDataSource breaking(FairDataSource pool, AtomicBoolean broken) {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                var connection = pool.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        ChangeFeedTests.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            if (broken.get() && method.getName().equals("createStatement")) {
                                throw new SQLException("broken", "08006");
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException failure) {
                                throw failure.getTargetException();
                            }
                        });
            }
        };
    }
}
