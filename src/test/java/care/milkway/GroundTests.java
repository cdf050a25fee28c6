package care.milkway;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the other tests stand on. */
@MilkwayTest
class GroundTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void theSessionLivesInAZoneNobodyExpects() {
        assertThat(jdbc.sql("show time zone").query(String.class).single()).isEqualTo("Pacific/Chatham");
    }

    @Test
    void timeIsMovedByHand() {
        assertThat(clock).isInstanceOf(HandClock.class);
    }

    @Test
    void theDatabaseIsAsDurableAsInRealLife() {
        assertThat(jdbc.sql("show fsync").query(String.class).single()).isEqualTo("on");
        assertThat(jdbc.sql("show synchronous_commit").query(String.class).single())
                .isEqualTo("on");
    }
}
