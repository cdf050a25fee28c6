package care.milkway.visit;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.device;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;
import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static care.milkway.visit.VisitRoom.complete;
import static care.milkway.visit.VisitRoom.record;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.staff.AtTheProgram;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may give what here, as the clinic's services say: the record asks again, whoever was booked. */
class ProfessionScenarios extends AtTheProgram {

    private static final Instant AT_TEN = Instant.parse("2026-11-30T15:00:00Z");

    private VisitRoom rooms;

    @BeforeEach
    void onlyMeiGivesUltrasound() {
        var clinic = aClinic()
                .with(practitioner("mei", Profession.MASSAGE_THERAPIST).working("09:00-17:00"))
                .with(practitioner("tala", Profession.KINESIOLOGIST).working("09:00-17:00"))
                .with(room("maple"), room("birch"), device("us-one"))
                .with(visit("SCAR", Treatment.SCAR_THERAPY))
                .with(visit("ULTRASOUND", Treatment.ULTRASOUND).withDevice().by(Profession.MASSAGE_THERAPIST))
                .describedIn(context.getBean(Clinics.class));
        rooms = new VisitRoom(context, port, clinic);
    }

    @Test
    void whoStandsInMayReadItAndNotStartWhatHerProfessionDoesNotGive() {
        var visit = rooms.booked(tenderLump().answers(), AT_TEN);
        clock.set(AT_TEN);
        rooms.agreed(visit);
        var tala = rooms.practitioner("tala");
        tala.post(record(visit) + "/reading", Map.of("reason", "Mei is ill"));
        assertThat(tala.get(record(visit)).body())
                .contains("Your profession does not give this treatment here")
                .doesNotContain("Start the treatment");
        var begun = tala.post(record(visit) + "/beginning", Map.of("treating", "true"));
        assertThat(begun.status()).isEqualTo(409);
        assertThat(begun.body()).contains("Your profession does not give this treatment here");
    }

    @Test
    void aStepThatHerProfessionDoesNotGiveCannotBeSigned() {
        var visit = rooms.bookedScar("tala", AT_TEN);
        clock.set(AT_TEN);
        rooms.agreed(visit, Treatment.SCAR_THERAPY);
        var tala = rooms.practitioner("tala");
        assertThat(tala.post(record(visit) + "/beginning", Map.of("treating", "true"))
                        .status())
                .isEqualTo(302);
        var answer = tala.post(record(visit) + "/signature", complete(1));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Your profession does not give this here", "value=\"1,8\"");
        assertThat(jdbc.sql("select count(*) from visit.signed_record where appointment_id = ?")
                        .param(visit.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
