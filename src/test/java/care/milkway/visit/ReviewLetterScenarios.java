package care.milkway.visit;

import static care.milkway.visit.VisitRoom.record;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.staff.AtTheProgram;
import care.milkway.triage.rules.AnswersBuilder;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is sent to a doctor is counted, so it is kept that a letter was made. */
class ReviewLetterScenarios extends AtTheProgram {

    private static final Instant AT_TEN = Instant.parse("2026-11-30T15:00:00Z");

    @Test
    void aLetterPrintedTwiceIsOneAndWhoOnlyReadsMakesNone() {
        var room = new VisitRoom(context, port);
        var visit = room.booked(AnswersBuilder.tenderLump().answers(), AT_TEN);
        clock.set(AT_TEN);
        var mei = room.practitioner("mei");
        var letter = record(visit) + "/letter";
        var colleague = room.colleague();
        colleague.post(record(visit) + "/reading", Map.of("reason", "I stand in for Mei"));
        assertThat(colleague.post(letter, Map.of()).location()).isEqualTo(letter + ".pdf");
        assertThat(colleague.get(letter + ".pdf").status()).isEqualTo(200);
        assertThat(letters(room)).isZero();
        assertThat(mei.post(letter, Map.of()).location()).isEqualTo(letter + ".pdf");
        assertThat(mei.post(letter, Map.of()).status()).isEqualTo(302);
        assertThat(letters(room)).isEqualTo(1);
    }

    /** A browser may fetch what somebody only points at. */
    @Test
    void aLetterThatIsOnlyLookedAtIsNotOneThatWasMade() {
        var room = new VisitRoom(context, port);
        var visit = room.booked(AnswersBuilder.tenderLump().answers(), AT_TEN);
        var mei = room.practitioner("mei");
        assertThat(mei.get(record(visit) + "/letter.pdf").body()).startsWith("%PDF");
        assertThat(letters(room)).isZero();
    }

    private int letters(VisitRoom room) {
        return jdbc.sql("select count(*) from visit.review_letter where clinic_id = ?")
                .param(room.clinic.id().value())
                .query(Integer.class)
                .single();
    }
}
