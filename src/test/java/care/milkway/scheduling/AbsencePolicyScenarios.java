package care.milkway.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ClinicFiles;
import care.milkway.testing.Persona;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** After two absences the clinic would like a word before the next booking; it says so itself, in its file. */
class AbsencePolicyScenarios extends AtTheClinic {

    private Clinic askingForACall() {
        return ClinicFiles.describe(
                clinics,
                larkhollow().document().replace("\"holdMinutes\"", "\"callAfterAbsences\" : 2, \"holdMinutes\""));
    }

    private void didNotCome(Clinic clinic, Appointment visit) {
        jdbc.sql("""
                        insert into scheduling.absence (clinic_id, appointment_id, happened_at, recorded_at, recorded_by)
                        values (?, ?, now(), now(), 'a test')""").params(clinic.id().value(), visit.id().value()).update();
    }

    @Test
    void whoDidNotComeTwiceIsAskedToCallAndOthersAreNot() {
        var clinic = askingForACall();
        didNotCome(clinic, books(clinic, Persona.MAYA, "mei", "2026-11-30T10:00"));
        assertThat(confirms(holds(clinic, "mei", "2026-11-30T11:00"), Persona.MAYA, "once"))
                .isInstanceOf(Confirmation.Done.class);
        didNotCome(clinic, books(clinic, Persona.MAYA, "mei", "2026-11-30T12:00"));
        var hold = holds(clinic, "mei", "2026-11-30T14:00");
        assertThat(confirms(hold, Persona.MAYA, "twice")).isInstanceOf(Confirmation.CallFirst.class);
        assertThat(confirms(hold, Persona.ROSA, "rosa")).isInstanceOf(Confirmation.Done.class);
    }

    @Test
    void aYearLaterItIsForgotten() {
        var clinic = askingForACall();
        didNotCome(clinic, books(clinic, Persona.MAYA, "mei", "2026-11-30T10:00"));
        didNotCome(clinic, books(clinic, Persona.MAYA, "mei", "2026-11-30T12:00"));
        clock.pass(Duration.ofDays(371));
        assertThat(confirms(holds(clinic, "mei", "2027-12-06T14:00"), Persona.MAYA, "later"))
                .isInstanceOf(Confirmation.Done.class);
    }

    @Test
    void aClinicThatSaysNothingAsksNobody() {
        var clinic = larkhollow().describedIn(clinics);
        didNotCome(clinic, books(clinic, Persona.MAYA, "mei", "2026-11-30T10:00"));
        didNotCome(clinic, books(clinic, Persona.MAYA, "mei", "2026-11-30T12:00"));
        assertThat(confirms(holds(clinic, "mei", "2026-11-30T14:00"), Persona.MAYA, "again"))
                .isInstanceOf(Confirmation.Done.class);
    }
}
