package care.milkway.visit;

import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static care.milkway.visit.VisitRoom.record;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.AppointmentId;
import care.milkway.staff.AtTheProgram;
import care.milkway.staff.StaffBrowser;
import care.milkway.testing.Announced;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Mei is at work, and somebody comes to see her. */
abstract class AtAVisit extends AtTheProgram {

    static final Instant AT_TEN = Instant.parse("2026-11-30T15:00:00Z");

    @Autowired
    Announced announced;

    VisitRoom room;

    StaffBrowser mei;

    @BeforeEach
    void meiIsAtWork() {
        room = new VisitRoom(context, port);
        mei = room.practitioner("mei");
    }

    AppointmentId mayaComes() {
        var visit = room.booked(tenderLump().answers(), AT_TEN);
        clock.set(AT_TEN);
        return visit;
    }

    AppointmentId begun() {
        var visit = mayaComes();
        room.agreed(visit);
        assertThat(mei.post(record(visit) + "/beginning", Map.of("treating", "true"))
                        .status())
                .isEqualTo(302);
        return visit;
    }
}
