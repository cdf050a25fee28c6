package care.milkway.visit;

import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static care.milkway.visit.VisitRoom.complete;
import static care.milkway.visit.VisitRoom.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.staff.AtTheProgram;
import care.milkway.staff.StaffBrowser;
import care.milkway.testing.Announced;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A visit from the look at what she told to the signature, and what tired, hurried and curious people do to it. */
class VisitScenarios extends AtAVisit {

    @Test
    void aVisitIsBegunWrittenAndSigned() {
        var visit = begun();
        var page = mei.get(record(visit));
        assertThat(page.body()).contains("Maya Okafor", "Therapeutic ultrasound", "Sign as");
        assertThat(mei.post(record(visit) + "/signature", complete(1)).status()).isEqualTo(302);
        assertThat(mei.get(record(visit)).body()).contains("Nobody can change this record");
        assertThat(signed(visit)).containsEntry("pain_after", 3).containsEntry("lump_before_mm", 30);
        assertThat(announced.in(room.clinic.id()))
                .contains(new VisitSigned(room.clinic.id(), visit, room.maya, AT_TEN));
    }

    @Test
    void whatItComesToIsShownWhileSheTypes() {
        var visit = begun();
        var kept = mei.post(record(visit) + "/typing", complete(1));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body()).contains("0.36", "453.6", "108");
    }

    @Test
    void aSecondWindowIsToldAndNothingIsOverwritten() {
        var visit = begun();
        assertThat(mei.post(record(visit) + "/draft", complete(1)).status()).isEqualTo(302);
        var late = mei.post(record(visit) + "/draft", complete(1, "after.pain=9"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Nothing was overwritten", "After, Pain, 0 to 10: 9");
        assertThat(mei.post(record(visit) + "/typing", complete(1, "after.pain=9"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void ofTwoSignaturesAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        var visit = begun();
        var other = room.practitioner("mei");
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.<Callable<Integer>>of(
                    () -> mei.post(record(visit) + "/signature", complete(1)).status(),
                    () -> other.post(record(visit) + "/signature", complete(1)).status()));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(302, 409);
        }
    }

    @Test
    void theProgramHasNoRightToChangeWhatIsSigned() {
        var visit = begun();
        mei.post(record(visit) + "/signature", complete(1));
        var work = context.getBean(Work.class);
        var database = context.getBean(ClinicDatabase.class);
        var staff = new Actor.Staff(new UUID(9, 2), Set.of(Role.PRACTITIONER));
        for (var statement : List.of(
                "update visit.signed_record set pain_after = 0",
                "delete from visit.signed_record",
                "delete from visit.consent",
                "delete from visit.draft")) {
            assertThatThrownBy(() -> work.in(room.clinic.id(), staff, () -> database.sql(statement)
                            .update()))
                    .as(statement)
                    .hasStackTraceContaining("permission denied");
        }
        assertThat(work.in(room.clinic.id(), staff, () -> database.sql("update visit.draft set fields = '{}'")
                        .update()))
                .isZero();
    }

    @Test
    void whatIsSignedIsOnlyAddedTo() {
        var visit = begun();
        mei.post(record(visit) + "/signature", complete(1));
        var late = mei.post(record(visit) + "/draft", complete(1, "after.pain=9"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Add an addendum");
        mei.post(record(visit) + "/addenda", Map.of("addendum", "She called: better."));
        assertThat(mei.get(record(visit)).body()).contains("She called: better.");
        assertThat(mei.post(record(visit) + "/addenda", Map.of("addendum", " ")).status())
                .isEqualTo(422);
    }

    /** Each a sentence at its field, and nothing is lost. */
    @ParameterizedTest
    @CsvSource({
        "s1.intensity, 3.1, never given",
        "s1.intensity, NaN, Write a number alone",
        "s1.intensity, -1, Write a number alone",
        "s1.intensity, 1000000000, Write a number alone",
        "s1.intensity, 1800, has to be from",
        "s1.intensity, 1.8 W, Write a number alone",
        "s1.minutes, 300, has to be from",
        "s1.minutes, 16, from 1 to 15 minutes",
        "s1.mhz, 2, be set to this frequency",
        "s1.intensity, 2.1, give your reason",
        "s1.moving, NO, keep moving",
        "before.pain, 11, Choose one of these",
        "after.length, twelve, Write a number alone"
    })
    void whatCantBeIsSaidAtItsField(String field, String typed, String sentence) {
        var visit = begun();
        var answer = mei.post(record(visit) + "/signature", complete(1, field + "=" + typed));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence);
        assertThat(kept(visit)).contains(typed);
    }

    @Test
    void aCommaIsAPointAndAReasonOpensTheWay() {
        var visit = begun();
        var answer = mei.post(
                record(visit) + "/signature", complete(1, "s1.intensity=2,2", "s1.reason=As her doctor asked for"));
        assertThat(answer.status()).isEqualTo(302);
    }

    @Test
    void theThirdSessionWithoutResponseAsksWhy() {
        for (var day = 0; day < 3; day++) {
            var start = AT_TEN.plus(Duration.ofDays(day));
            clock.set(start.minus(Duration.ofHours(1)));
            var visit = room.booked(tenderLump().answers(), start);
            clock.set(start);
            room.agreed(visit);
            var today = room.practitioner("mei");
            today.post(record(visit) + "/beginning", Map.of("treating", "true"));
            var answer = today.post(record(visit) + "/signature", complete(1, "after.pain=6", "after.length=30"));
            assertThat(answer.status()).as("day %d", day).isEqualTo(day < 2 ? 302 : 422);
            assertThat(day < 2 || answer.body().contains("Two sessions changed nothing"))
                    .isTrue();
        }
    }

    private Map<String, Object> signed(AppointmentId visit) {
        return jdbc.sql("select pain_after, lump_before_mm from visit.signed_record where appointment_id = ?")
                .param(visit.value())
                .query()
                .singleRow();
    }

    private String kept(AppointmentId visit) {
        return jdbc.sql("select fields::text from visit.draft where appointment_id = ?")
                .param(visit.value())
                .query(String.class)
                .single();
    }
}
