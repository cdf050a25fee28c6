package care.milkway.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.scheduling.availability.Claims;
import care.milkway.testing.Persona;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What ran out and is in nobody's way goes too. */
class ExpiredHoldScenarios extends AtTheClinic {

    @Autowired
    ExpiredHolds expired;

    @Test
    void holdsThatRanOutAreSweptAndNothingElse() {
        var clinic = larkhollow().describedIn(clinics);
        var tessas = holds(clinic, "mei", "2026-11-30T10:00");
        var mayas = books(clinic, Persona.MAYA, "mei", "2026-11-30T11:00");
        clock.set(tessas.until().minusMillis(1));
        expired.sweep();
        assertThat(found(tessas)).isEqualTo(tessas);
        var priyas = holds(clinic, "mei", "2026-11-30T12:00");
        clock.set(tessas.until());
        expired.sweep();
        assertThat(parent(() -> scheduling.find(clinic.id(), tessas.id()))).isEmpty();
        assertThat(claims(clinic)).hasSize(4);
        assertThat(found(mayas)).isEqualTo(mayas);
        assertThat(found(priyas)).isEqualTo(priyas);
        assertThat(free(clinic, "SCAR", 1)).contains("mei 2026-11-30T10:15");
        assertThat(confirms(tessas, Persona.TESSA, "late")).isInstanceOf(Confirmation.Stale.class);
        assertThat(events(clinic)).doesNotContain("HoldExpired");
    }

    @Test
    void aSweepInAllClinicsTakesMoreThanOneBatch() {
        var clinic = larkhollow().describedIn(clinics);
        jdbc.sql("""
                        insert into scheduling.appointment
                            (clinic_id, appointment_id, clinic_version, service_code, practitioner_id, site_key, mode,
                             starts_at, ends_at, price, tax_percent, language, held_at, held_until, held_by)
                        select :clinic, gen_random_uuid(), 1, 'SCAR', r.resource_id, 'main', 'IN_PERSON', now(),
                            now() + interval '30 minutes', 0, 0, 'en', :then, :then, 'visitor'
                        from generate_series(1, 1200), clinic.resource r
                        where r.clinic_id = :clinic and r.key = 'mei'""")
                .param("clinic", clinic.id().value())
                .param("then", Claims.utc(clock.instant().minus(Duration.ofHours(1))))
                .update();
        expired.sweep();
        assertThat(jdbc.sql("select count(*) from scheduling.appointment where clinic_id = ?")
                        .param(clinic.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
