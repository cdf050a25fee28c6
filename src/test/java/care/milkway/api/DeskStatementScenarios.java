package care.milkway.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.database.ChangeFeed;
import care.milkway.identity.Role;
import care.milkway.kernel.AppointmentId;
import care.milkway.patient.PatientId;
import care.milkway.staff.AtTheFrontDesk;
import care.milkway.staff.StaffBrowser;
import care.milkway.staff.StaffRoom;
import care.milkway.testing.Statements;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** How often a page of the desk asks the database, however many visits there are: the session and who it is among them. */
@Import(StatementCountScenarios.Counting.class)
class DeskStatementScenarios extends AtTheFrontDesk {

    /** The session, its attributes, the account with its memberships, and the session once more to say that it was used. */
    private static final int TO_COME_IN = 5;

    @Autowired
    Statements statements;

    @Autowired
    ChangeFeed changes;

    PatientId maya;
    StaffBrowser robin;

    @BeforeEach
    void aDayWithManyVisits() {
        maya = desk.person(clinic.id(), "Maya Okafor");
        for (int hour = 9; hour < 16; hour++) {
            booked("mei", hour);
            booked("tala", hour);
        }
        robin = robin();
    }

    private AppointmentId booked(String practitioner, int hour) {
        return booked("Somebody Else", practitioner, "2026-12-02T%02d:00".formatted(hour));
    }

    @Test
    void aPageOfTheDeskTakesAsManyForManyVisitsAsForOne() {
        var visit = booked("mei", 16);
        counted(6, "/en/staff/board?day=2026-12-02");
        counted(6, "/en/staff/board?day=2026-12-02&view=week&by=room");
        counted(3, "/en/staff/board/concerns");
        counted(3, "/en/staff/board/now");
        counted(3, "/en/staff/board/visits?id=" + visit.value());
        counted(3, "/en/staff/visits/" + visit.value());
        counted(0, "/en/staff/phone");
        counted(6, "/en/staff/phone?service=SCAR&person=" + maya.value());
        counted(6, "/en/staff/persons/" + maya.value());
        counted(3, "/en/staff/blocks");
        counted(2, "/en/staff");
        counted(3, "/en/staff/letters");
        counted(2, "/en/staff/sessions");
    }

    /** Most need no more than the room that coming in has: whoever needs more says so here. */
    @Test
    void aPageOfTheLeadTakesFew() {
        var room = new StaffRoom(context);
        robin = room.signedIn(port, room.somebody(clinic.id(), Role.CLINIC_LEAD));
        counted(0, "/en/staff/worklist");
        counted(0, "/en/staff/waiting-list");
        counted(0, "/en/staff/sick-days");
        counted(0, "/en/staff/questions");
        counted(0, "/en/staff/calendars");
        counted(0, "/en/staff/withheld");
        counted(0, "/en/staff/records");
        counted(4, "/en/staff/outcomes");
        counted(4, "/en/staff/outcomes.csv");
        counted(0, "/en/staff/home-plans");
        counted(0, "/en/staff/people");
        counted(0, "/en/staff/clinics");
        counted(0, "/en/staff/clinic");
        counted(1, "/en/staff/clinic/preview");
        counted(0, "/en/staff/clinic/versions");
        counted(3, "/en/staff/clinic/versions/1");
        counted(0, "/en/staff/clinic/file");
        counted(0, "/en/staff/clinic/file.zip");
        counted(0, "/en/staff/clinic/pictures");
        counted(0, "/en/staff/clinic/closures");
        counted(0, "/en/staff/clinic/texts");
        counted(0, "/en/staff/clinic/texts/home");
        counted(0, "/en/staff/clinic/subjects/rooms");
        counted(0, "/en/staff/clinic/subjects/hours/mei");
    }

    @Test
    void whatTheDeskDoesTakesFew() {
        var visit = booked("mei", 16);
        var path = "/en/staff/visits/" + visit.value();
        posted(2, "/en/staff/phone/search", Map.of("q", "okafro"));
        posted(14, path + "/drags", Map.of("date", "2026-12-03", "time", "10:00", "minutes", "30"));
        posted(14, path + "/cancellation", Map.of());
        var booking = new HashMap<>(Map.of(
                "person", maya.value().toString(),
                "service", "SCAR",
                "key", UUID.randomUUID().toString(),
                "date", "2026-12-03",
                "time", "11:00",
                "practitioner", "mei"));
        posted(8, "/en/staff/phone/bookings", booking);
    }

    private void counted(int most, String path) {
        robin.get(path);
        heard(most, path, () -> robin.get(path));
    }

    private void posted(int most, String path, Map<String, String> form) {
        var token = robin.get("/en/staff/phone").body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        heard(most, path, () -> robin.postWith(token, path, form));
    }

    private void heard(int most, String what, Supplier<StaffBrowser.Answer> request) {
        changes.poll();
        statements.heard();
        var answer = request.get();
        assertThat(statements.heard()).as(what).hasSizeLessThanOrEqualTo(TO_COME_IN + most);
        assertThat(answer.status()).as(what).isLessThan(400);
    }
}
