package care.milkway.visit;

import static care.milkway.visit.VisitRoom.complete;
import static care.milkway.visit.VisitRoom.record;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.AppointmentId;
import care.milkway.staff.StaffBrowser;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the desk learns of a visit while it goes on: how far it is, and not a word of what stands in its record. */
class VisitOnTheBoardScenarios extends AtAVisit {

    private static final String BOARD = "/en/staff/board?day=2026-11-30";

    @Test
    void theDeskSeesThatSheIsTreatedAndThatItIsSignedWhenItHappens() {
        var visit = begun();
        var robin = room.robin();
        assertThat(row(robin, visit)).contains("state-with-practitioner");
        try (var board = robin.follow("/en/staff/board/changes")) {
            board.hear("data:all");
            mei.post(record(visit) + "/typing", complete(1));
            board.hear("data:" + visit.value());
            assertThat(row(robin, visit)).contains("state-treated", "Treated").doesNotContain("ain", "W/cm");
            mei.post(record(visit) + "/signature", complete(2));
            board.hear("data:" + visit.value());
        }
        assertThat(row(robin, visit)).contains("state-signed", "Signed").doesNotContain("<button");
        assertThat(robin.get("/fr/staff/visits/" + visit.value()).body()).contains("Note signée");
    }

    @Test
    void whatWasMeasuredBeforehandIsNoTreatment() {
        var visit = begun();
        mei.post(record(visit) + "/typing", Map.of("version", "1", "before.pain", "6", "after.pain", "6"));
        assertThat(row(room.robin(), visit)).contains("state-with-practitioner");
    }

    /** What the desk saw off is done for it, until the record is signed. */
    @Test
    void whoWentHomeBeforeTheRecordWasWrittenIsDoneAndThenSigned() {
        var visit = begun();
        var robin = room.robin();
        robin.post("/en/staff/visits/" + visit.value() + "/facts", Map.of("fact", "ENDED"));
        mei.post(record(visit) + "/draft", complete(1));
        assertThat(row(robin, visit)).contains("state-done");
        mei.post(record(visit) + "/signature", complete(2));
        assertThat(row(robin, visit)).contains("state-signed");
    }

    @Test
    void theDeskCannotSayThatARecordIsSigned() {
        var visit = mayaComes();
        var robin = room.robin();
        for (var fact : new String[] {"TREATED", "SIGNED"}) {
            assertThat(robin.post("/en/staff/visits/" + visit.value() + "/facts", Map.of("fact", fact))
                            .status())
                    .isEqualTo(400);
        }
        assertThat(row(robin, visit)).contains("state-booked");
    }

    private static String row(StaffBrowser robin, AppointmentId visit) {
        var board = robin.get(BOARD).body();
        var from = board.lastIndexOf("<tr", board.indexOf("data-id=\"" + visit.value()));
        return board.substring(from, board.indexOf("</tr>", from));
    }
}
