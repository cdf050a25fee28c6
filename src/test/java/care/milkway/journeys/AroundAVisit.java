package care.milkway.journeys;

import static care.milkway.triage.rules.AnswersBuilder.tenderLump;

import care.milkway.kernel.AppointmentId;
import care.milkway.staff.AtTheProgram;
import care.milkway.visit.VisitRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Maya comes to see Mei, and both have browsers. */
abstract class AroundAVisit extends AtTheProgram {

    static final Instant AT_TEN = Instant.parse("2026-11-30T15:00:00Z");

    VisitRoom room;

    @BeforeEach
    void thereIsARoom() {
        room = new VisitRoom(context, port);
    }

    AppointmentId mayaComes(Instant start) {
        clock.set(start.minus(Duration.ofHours(1)));
        var visit = room.booked(tenderLump().answers(), start);
        clock.set(start);
        room.agreed(visit);
        return visit;
    }

    void signIn(Browser browser, UUID account) {
        browser.page().navigate(at("/en/staff/link?key=" + room.key(account)));
        browser.page().locator("main form button[type=submit]").click();
        browser.page().waitForURL("**/en/staff");
    }

    String at(String path) {
        return "http://localhost:" + port + path;
    }
}
