package care.milkway.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.scheduling.availability.PastClaims;
import care.milkway.testing.Persona;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is over makes room. */
class PastClaimScenarios extends AtTheClinic {

    @Autowired
    PastClaims past;

    @Test
    void claimsGoWhenTheirTimeIsOverAndAppointmentsStay() {
        var clinic = larkhollow().describedIn(clinics);
        var monday = books(clinic, Persona.MAYA, "mei", "2026-11-30T10:00");
        books(clinic, Persona.TESSA, "mei", "2026-12-02T10:00");
        clock.set(monday.plan().visit().end().plus(Duration.ofDays(2)));
        past.remove();
        assertThat(claims(clinic))
                .as("over for two days, and not a moment longer")
                .hasSize(4);
        clock.pass(Duration.ofMillis(1));
        past.remove();
        assertThat(claims(clinic)).hasSize(2).allMatch(claim -> claim.endsWith("10:00-10:30"));
        assertThat(found(monday)).isEqualTo(monday);
    }
}
