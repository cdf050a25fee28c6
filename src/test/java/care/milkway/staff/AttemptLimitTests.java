package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Role;
import care.milkway.kernel.ClinicId;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Whoever tries again and again waits; whoever has a session does not notice. */
@MilkwayTest
@TestPropertySource(properties = "milkway.staff.attempts=3")
class AttemptLimitTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    @Test
    void theFourthAttemptInTenMinutesWaitsAndNobodysAccountIsTouched() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        var staff = new StaffRoom(context);
        var account = staff.somebody(ClinicId.of("toronto"), Role.FRONT_DESK);
        var working = staff.signedIn(port, account);
        for (int i = 0; i < 2; i++) {
            assertThat(ask().status()).isEqualTo(200);
        }
        assertThat(ask().status()).isEqualTo(429);
        assertThat(ask().retryAfter()).isEqualTo("600");
        assertThat(working.get("/en/staff").status()).isEqualTo(200);
        clock.pass(java.time.Duration.ofMinutes(10));
        assertThat(ask().status()).isEqualTo(200);
    }

    private StaffBrowser.Answer ask() {
        return new StaffBrowser(port).post("/en/staff/sign-in", Map.of("email", "somebody@staff.example"));
    }
}
