package care.milkway.limits;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.identity.Actor;
import care.milkway.limits.RequestRates.Rate;
import care.milkway.page.refusal.TooManyRequests;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** The limits as an operator sets them, with nothing to limit. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "database")
@ContextConfiguration(initializers = TestDatabase.class)
@TestPropertySource(properties = "milkway.limits.holds-an-hour=2")
@Import(MilkwayTest.Setting.class)
class LimitsModuleTests {

    @Autowired
    RequestRates rates;

    @Autowired
    ContactKeys keys;

    @Autowired
    HandClock clock;

    @Test
    void theThirdHoldWaitsForHalfAnHourWhereTheOperatorAllowsTwoAnHour() {
        var home = new Client(keys.network("203.0.113.7"), Optional.empty());
        var neighbour = new Client(keys.network("203.0.113.8"), Optional.empty());
        asksFor(home);
        asksFor(home);
        assertThatThrownBy(() -> asksFor(home)).isInstanceOf(TooManyRequests.class);
        asksFor(neighbour);
        clock.pass(Duration.ofMinutes(30));
        asksFor(home);
    }

    private void asksFor(Client client) {
        new Actor.Visitor().doing(() -> rates.count(Rate.HOLDS, client));
    }
}
