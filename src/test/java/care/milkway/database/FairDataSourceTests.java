package care.milkway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.testing.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Connections go round: everybody has her turn, and each comes back once. */
class FairDataSourceTests {

    @Test
    void aThousandPeopleShareTwoConnectionsAndNobodyStarves() throws Exception {
        try (var source = source(2, 5_000);
                var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            var turns = IntStream.range(0, 1_000)
                    .mapToObj(_ -> everybody.submit(() -> {
                        for (int turn = 0; turn < 5; turn++) {
                            one(source);
                        }
                        return true;
                    }))
                    .toList();
            for (var turn : turns) {
                assertThat(turn.get()).isTrue();
            }
        }
    }

    @Test
    void aConnectionClosedTwiceComesBackOnce() throws Exception {
        try (var source = source(1, 300)) {
            var first = source.getConnection();
            first.close();
            first.close();
            try (var second = source.getConnection()) {
                assertThat(second.isValid(1)).isTrue();
                assertThatThrownBy(source::getConnection).isInstanceOf(SQLTransientConnectionException.class);
            }
            one(source);
        }
    }

    @Test
    void anErrorIsTheDatabasesOwnAndCostsNobodyATurn() throws Exception {
        try (var source = source(1, 300)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> {
                            try (var connection = source.getConnection()) {
                                connection.prepareStatement("select nonsense").executeQuery();
                            }
                        })
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("nonsense");
            }
            one(source);
        }
    }

    private static void one(FairDataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1")) {
            assertThat(rows.next()).isTrue();
        }
    }

    private static FairDataSource source(int connections, int patienceMillis) {
        var pool = new HikariDataSource();
        var logins = TestDatabase.fresh();
        pool.setJdbcUrl(logins.url());
        pool.setUsername(logins.app().user());
        pool.setPassword(logins.app().password());
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(patienceMillis);
        return new FairDataSource(pool, lost());
    }

    /** So that nobody waits longer than one time limit. */
    private static Reachability lost() {
        var reachability = new Reachability();
        reachability.lost();
        return reachability;
    }
}
