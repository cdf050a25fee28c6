package care.milkway.outcome;

import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static care.milkway.visit.VisitRoom.complete;
import static care.milkway.visit.VisitRoom.record;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.patient.PatientId;
import care.milkway.staff.AtTheProgram;
import care.milkway.visit.VisitRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lead of a clinic asks what worked. */
class OutcomeScenarios extends AtTheProgram {

    private static final Instant JANUARY = Instant.parse("2027-01-04T15:00:00Z");
    private static final Instant AUTUMN = PastSessions.AUTUMN;

    private static final Actor LEAD = new Actor.Staff(new UUID(9, 3), Set.of(Role.CLINIC_LEAD));

    VisitRoom room;

    PastSessions past;

    @BeforeEach
    void thereIsAClinic() {
        room = new VisitRoom(context, port);
        past = new PastSessions(jdbc, room.clinic.id());
    }

    /** Signed by Mei on the pages, each on a day of her own from Monday on. */
    private void treated(PatientId person, int day, String painAfter) {
        var start = Instant.parse("2026-11-30T15:00:00Z").plus(Duration.ofDays(day));
        clock.set(start.minus(Duration.ofHours(1)));
        var visit = room.booked(person, tenderLump().answers(), start);
        clock.set(start);
        room.agreed(visit);
        var mei = room.practitioner("mei");
        mei.post(record(visit) + "/beginning", Map.of("treating", "true"));
        assertThat(mei.post(record(visit) + "/signature", complete(1, "after.pain=" + painAfter))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void fivePeopleAreShownOnceTheirQuarterHasEnded() {
        for (var day = 0; day < 5; day++) {
            treated(room.somebodyElse(), day, String.valueOf(day + 1));
        }
        assertThat(room.lead().get("/en/staff/outcomes").body()).contains("no five people yet");
        clock.set(JANUARY);
        var page = room.lead().get("/en/staff/outcomes").body();
        assertThat(page)
                .contains("5 people: in the first session, pain changed by −3.0 points on average")
                .contains("−5.0 to −1.0", "2026, quarter 4", "fewer than five", "sham");
        assertThat(room.lead().get("/fr/staff/outcomes?period=2026-Q4").body()).contains("−3,0", "trimestre 4");
        assertThat(room.lead().get("/en/staff/outcomes.csv").body())
                .contains("\"2026, quarter 4\",\"Change in pain\",\"SATA under 0.5 W/cm²\",\"\",\"5\",\"-3.00\"")
                .contains("\"Change in pain\",\"Manual therapy, no ultrasound\",\"\",\"fewer than five\",\"\"")
                .doesNotContain("June");
    }

    @Test
    void whoCameTwiceIsOnePersonSoFourAreNotShown() {
        var june = room.somebodyElse();
        treated(june, 0, "5");
        treated(june, 1, "4");
        for (var day = 2; day < 5; day++) {
            treated(room.somebodyElse(), day, "3");
        }
        clock.set(JANUARY);
        assertThat(room.lead().get("/en/staff/outcomes").body()).contains("no five people yet");
    }

    @Test
    void onlyTheLeadSeesIt() {
        for (var path : new String[] {"/en/staff/outcomes", "/en/staff/outcomes.csv"}) {
            assertThat(room.robin().get(path).status()).as(path).isIn(403, 404);
            assertThat(room.colleague().get(path).status()).as(path).isIn(403, 404);
            assertThat(room.lead().get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void anEpisodeIsCountedWhenItHasBeenOverForThirtyDays() {
        for (var each = 0; each < 10; each++) {
            var person = room.somebodyElse();
            var episode = past.episode(person, AUTUMN, "LEFT-3");
            past.session(person, episode, AUTUMN.plus(Duration.ofHours(10 + each)), false);
            past.session(person, episode, AUTUMN.plus(Duration.ofDays(2)), true);
            past.over(episode, AUTUMN.plus(Duration.ofDays(3)));
            past.episode(person, AUTUMN.plus(Duration.ofDays(20)), each < 5 ? "LEFT-3" : "RIGHT-9");
        }
        clock.set(JANUARY);
        var table = table();
        assertThat(people(table, OutcomeFigure.SESSIONS, TreatmentGroup.ULTRASOUND_OVER_ONE, "2"))
                .contains(10L);
        assertThat(people(table, OutcomeFigure.SESSIONS, TreatmentGroup.EVERYBODY, "1"))
                .isEmpty();
        assertThat(people(table, OutcomeFigure.RECURRENCE, TreatmentGroup.ULTRASOUND, "YES"))
                .contains(5L);
        assertThat(people(table, OutcomeFigure.RECURRENCE, TreatmentGroup.ULTRASOUND, "NO"))
                .contains(5L);
        var wait = table.tally(OutcomeFigure.WAIT, TreatmentGroup.NO_TREATMENT, "", Optional.empty());
        assertThat(wait.flatMap(Tally::spread).orElseThrow().mean()).isEqualTo(14.5);
        assertThat(people(table, OutcomeFigure.HELD_BACK, TreatmentGroup.ULTRASOUND_OVER_ONE, "NO"))
                .contains(10L);
    }

    @Test
    void whoseTreatmentWasHeldBackIsCounted() {
        for (var each = 0; each < 6; each++) {
            var person = room.somebodyElse();
            var visit = past.session(
                    person, past.episode(person, AUTUMN, "LEFT-3"), AUTUMN.plus(Duration.ofHours(9)), false);
            jdbc.sql("""
                            insert into visit.precheck (
                                clinic_id, appointment_id, check_id, starts_at, withheld, recorded_at, recorded_by)
                            values (?, ?, ?, now(), 'FEVER', now(), 'test')""")
                    .params(room.clinic.id().value(), visit, UUID.randomUUID())
                    .update();
        }
        clock.set(JANUARY);
        var table = table();
        assertThat(people(table, OutcomeFigure.HELD_BACK, TreatmentGroup.NO_TREATMENT, "YES"))
                .contains(6L);
        assertThat(people(table, OutcomeFigure.HELD_BACK, TreatmentGroup.EVERYBODY, "NO"))
                .isEmpty();
    }

    @Test
    void whoWasSentToADoctorAndWhatPeopleSaidWhenItWasOverIsCounted() {
        for (var each = 0; each < 6; each++) {
            var person = room.somebodyElse();
            var episode = past.episode(person, AUTUMN, "LEFT-3");
            var visit = past.session(person, episode, AUTUMN.plus(Duration.ofHours(9)), true);
            past.over(episode, AUTUMN.plus(Duration.ofDays(3)));
            past.recommended(episode, each + 5, AUTUMN.plus(Duration.ofDays(3)));
            past.lettered(visit, AUTUMN.plus(Duration.ofDays(each == 0 ? 31 : 1)));
        }
        clock.set(JANUARY);
        var table = table();
        assertThat(people(table, OutcomeFigure.ESCALATED, TreatmentGroup.EVERYBODY, "YES"))
                .as("one letter came a month later")
                .contains(5L);
        assertThat(people(table, OutcomeFigure.ESCALATED, TreatmentGroup.EVERYBODY, "NO"))
                .isEmpty();
        var recommending =
                table.tally(OutcomeFigure.RECOMMEND, TreatmentGroup.ULTRASOUND_OVER_ONE, "", Optional.empty());
        assertThat(recommending.flatMap(Tally::spread).orElseThrow().mean()).isEqualTo(7.5);
        assertThat(room.lead().get("/en/staff/outcomes").body())
                .contains("Would recommend the clinic", "Sent to a doctor with a letter", "<td>7.5</td>");
    }

    @Test
    void whoAnsweredTwiceIsOnePersonSoFourAnswersAreNotShown() {
        var june = room.somebodyElse();
        for (var each = 0; each < 5; each++) {
            var person = each < 2 ? june : room.somebodyElse();
            var at = AUTUMN.plus(Duration.ofDays(each));
            var episode = past.episode(person, at, "LEFT-3");
            past.session(person, episode, at.plus(Duration.ofHours(2)), true);
            past.over(episode, at.plus(Duration.ofHours(9)));
            past.recommended(episode, 9, at.plus(Duration.ofHours(9)));
        }
        clock.set(JANUARY);
        assertThat(people(table(), OutcomeFigure.RECOMMEND, TreatmentGroup.EVERYBODY, ""))
                .isEmpty();
    }

    private OutcomeTable table() {
        return LEAD.doing(() -> context.getBean(Outcomes.class).of(room.clinic));
    }

    private static Optional<Long> people(
            OutcomeTable table, OutcomeFigure figure, TreatmentGroup group, String category) {
        return table.tally(figure, group, category, Optional.empty()).map(Tally::people);
    }
}
