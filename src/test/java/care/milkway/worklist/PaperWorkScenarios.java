package care.milkway.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.episode.AtHome;
import care.milkway.visit.VisitRoom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing is forgotten because nobody called: what waits for a signature or a decision is on the list too. */
class PaperWorkScenarios extends AtHome {

    private static final Instant AT_TEN = Instant.parse("2026-11-30T15:00:00Z");

    @Autowired
    OverdueWork overdue;

    @Test
    void aVisitThatNobodySignedOnItsDayIsOnTheListUntilItIsSigned() {
        var room = new VisitRoom(context, port);
        var mei = room.practitioner("mei");
        var visit = room.booked(lumpOnTheLeft(), AT_TEN);
        clock.set(AT_TEN);
        mei.post(VisitRoom.record(visit) + "/beginning", Map.of("treating", "false"));
        clock.pass(Duration.ofHours(13));
        overdue.note();
        assertThat(work(room)).as("eleven at night").isEmpty();
        clock.pass(Duration.ofHours(2));
        overdue.note();
        overdue.note();
        assertThat(work(room)).containsExactly("UNSIGNED");
        assertThat(room.robin().get("/en/staff/worklist").body())
                .contains("A visit was begun and not signed", "/en/staff/visits/" + visit.value());
        jdbc.sql("update visit.draft set signed_at = ? where clinic_id = ? and appointment_id = ?")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        room.clinic.id().value(),
                        visit.value())
                .update();
        overdue.note();
        assertThat(work(room)).containsExactly("UNSIGNED BY_ITSELF");
    }

    @Test
    void aLetterIsOnTheListUntilItIsDecided() {
        var room = new VisitRoom(context, port);
        var letter = UUID.randomUUID();
        jdbc.sql("""
                        insert into referral.letter (
                            clinic_id, letter_id, arrival, file_fault, recorded_at, recorded_by)
                        values (?, ?, 'UPLOAD', 'UNREADABLE', ?, 'test')""")
                .params(room.clinic.id().value(), letter, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        overdue.note();
        overdue.note();
        assertThat(work(room)).containsExactly("LETTER");
        assertThat(room.robin().get("/en/staff/worklist").body())
                .contains("A letter waits for a decision", "/en/staff/letters");
        jdbc.sql("""
                        update referral.letter set refusal = 'no', decided_at = ?, decided_by = 'test'
                        where clinic_id = ? and letter_id = ?""")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        room.clinic.id().value(),
                        letter)
                .update();
        overdue.note();
        assertThat(work(room)).containsExactly("LETTER BY_ITSELF");
        assertThat(room.robin().get("/en/staff/worklist").body()).contains("It is decided, or not needed any more.");
    }

    private List<String> work(VisitRoom room) {
        return jdbc.sql("""
                        select kind || coalesce(' ' || closed_because, '') from worklist.item
                        where clinic_id = ? order by urgency, since, kind""").param(room.clinic.id().value()).query(String.class).list();
    }
}
