package care.milkway.journeys;

import care.milkway.identity.Role;
import care.milkway.kernel.AppointmentId;
import care.milkway.staff.AtTheFrontDesk;
import care.milkway.staff.StaffRoom;
import com.microsoft.playwright.Locator;

/** Browsers in which the board of a little clinic is open. */
abstract class AtTheOpenBoard extends AtTheFrontDesk {

    void signIn(Browser browser, String language) {
        var staff = new StaffRoom(context);
        var robin = staff.somebody(clinic.id(), Role.FRONT_DESK);
        browser.page().navigate(at("/" + language + "/staff/link?key=" + staff.demoLink(robin)));
        browser.page().locator("main form button[type=submit]").click();
        browser.page().waitForURL("**/" + language + "/staff");
    }

    String at(String path) {
        return "http://localhost:" + port + path;
    }

    String where(AppointmentId visit) {
        return jdbc.sql("""
                        select r.key || ' ' || to_char(a.starts_at at time zone 'America/Toronto', 'YYYY-MM-DD HH24:MI')
                        from scheduling.appointment a
                        join clinic.resource r on r.clinic_id = a.clinic_id and r.resource_id = a.practitioner_id
                        where a.clinic_id = ? and a.appointment_id = ?""")
                .params(clinic.id().value(), visit.value())
                .query(String.class)
                .single();
    }

    static Locator visit(Browser browser, AppointmentId visit) {
        return browser.find("[data-visit='" + visit.value() + "']");
    }

    void openBoard(Browser browser, String language, String day) {
        browser.open(at("/" + language + "/staff/board?day=" + day));
        browser.find("#board[data-live=yes]").waitFor();
    }
}
