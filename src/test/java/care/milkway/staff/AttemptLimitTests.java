package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Role;
import care.milkway.kernel.ClinicId;
import care.milkway.testing.HandClock;
import care.milkway.testing.LimitedMilkwayTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whoever tries again and again waits; whoever has a session does not notice. */
@LimitedMilkwayTest
class AttemptLimitTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    @Test
    void theSeventhAttemptInAnHourWaitsAndNobodysAccountIsTouched() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        var staff = new StaffRoom(context);
        var account = staff.somebody(ClinicId.of("toronto"), Role.FRONT_DESK);
        var working = staff.signedIn(port, account);
        for (int i = 0; i < 3; i++) {
            assertThat(ask("/en/staff/sign-in").status()).isEqualTo(200);
        }
        for (int i = 0; i < 2; i++) {
            assertThat(ask("/en/toronto/my-visits").status()).isEqualTo(200);
        }
        assertThat(ask("/en/toronto/my-visits").status()).isEqualTo(429);
        var refused = ask("/fr/staff/sign-in");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.retryAfter()).isEqualTo("600");
        assertThat(refused.body()).contains("Attendez quelques minutes");
        assertThat(working.get("/en/staff").status()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(10));
        assertThat(ask("/en/staff/sign-in").status()).isEqualTo(200);
    }

    private StaffBrowser.Answer ask(String path) {
        return new StaffBrowser(port).post(path, Map.of("email", "somebody@staff.example"));
    }
}
