package care.milkway.database;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ContextConfiguration;

/** The module by itself: two pools, two roles, every schema there. */
@ApplicationModuleTest
@ContextConfiguration(initializers = TestDatabase.class)
class DatabaseModuleTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier(DatabaseConfiguration.JOBS)
    FairDataSource jobs;

    @Autowired
    ChangeFeed changes;

    /** The audit's seal looks back no further than a transaction can last. */
    @Test
    void aTransactionOfARequestEnds() {
        assertThat(jdbc.sql("show transaction_timeout").query(String.class).single())
                .isEqualTo("10min");
        assertThat(jdbc.sql("show idle_in_transaction_session_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("1min");
    }

    @Test
    void requestsAndJobsAreTwoRolesAndChangesAreFollowed() {
        var whoever = "select current_user::text";
        assertThat(jdbc.sql(whoever).query(String.class).single()).isEqualTo(DatabaseLogins.APP);
        assertThat(JdbcClient.create(jobs).sql(whoever).query(String.class).single())
                .isEqualTo(DatabaseLogins.JOBS);
        assertThat(jdbc.sql("select count(*) from scheduling.claim")
                        .query(Integer.class)
                        .single())
                .isZero();
        changes.poll();
        assertThat(changes.isReachable()).isTrue();
    }
}
