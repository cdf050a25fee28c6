package care.milkway.journeys;

import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.patient.ParentKeys;
import care.milkway.staff.BookedVisit;
import care.milkway.staff.StaffRoom;
import care.milkway.testing.Persona;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A parent's own visits, and the pages of staff. */
record PagesOfPeople(Browser browser, Inspection inspection, String base) {

    private static final ClinicId TORONTO = ClinicId.of("toronto");
    private static final String SEND = "main form button";

    void walk(ApplicationContext context) {
        parent(context);
        var staff = new StaffRoom(context);
        newcomer(staff);
        lead(staff);
        undecided(staff);
        operator(staff);
    }

    private void parent(ApplicationContext context) {
        var visit = new BookedVisit(context);
        visit.booked();
        var clinic = visit.clinic();
        var address = base + "/" + clinic.slug() + "/my-visits";
        inspection.open(address, "my visits");
        browser.find("[type=email]").fill("nobody@families.example");
        browser.tap(browser.find(SEND));
        inspection.look("my visits asked for");
        var email = Persona.MAYA.contact().email();
        var link = context.getBean(Work.class)
                .in(clinic.id(), Actor.Job.SIGN_IN, () -> context.getBean(ParentKeys.class)
                        .link(email)
                        .orElseThrow());
        inspection.open(address + "/link?key=" + link, "my visits link");
        browser.tap(browser.find(SEND));
        inspection.look("my visits seen");
        inspection.open(address + "/link?key=" + link, "my visits link used");
    }

    private void newcomer(StaffRoom staff) {
        inspection.open(base + "/staff/sign-in", "staff sign-in");
        browser.find("[type=email]").first().fill("nobody@staff.example");
        browser.tap(browser.find("form:has([type=email]) button"));
        inspection.look("staff sign-in asked for");
        inspection.open(base + "/staff/lost-passkey", "staff lost passkey");
        var link = "/staff/link?key=" + staff.link(staff.somebody(TORONTO, Role.CLINIC_LEAD));
        inspection.open(base + link, "staff link");
        browser.tap(browser.find(SEND));
        inspection.open(base + "/staff/passkey", "staff passkey");
        inspection.open(base + link, "staff link used");
    }

    private void lead(StaffRoom staff) {
        enter(staff, staff.somebody(TORONTO, Role.CLINIC_LEAD));
        for (var page : new String[] {"", "/people", "/sessions"}) {
            inspection.open(base + "/staff" + page, "staff" + page);
        }
    }

    private void undecided(StaffRoom staff) {
        var email = StaffRoom.newEmail();
        staff.add(ClinicId.of("los-angeles"), email, Set.of(Role.CLINIC_LEAD));
        enter(staff, staff.add(TORONTO, email, Set.of(Role.CLINIC_LEAD)));
        inspection.open(base + "/staff/clinics", "staff clinics");
    }

    private void operator(StaffRoom staff) {
        enter(staff, staff.operator());
        inspection.open(base + "/outbox", "outbox");
        browser.open(browser.find("main a[href*='/outbox/']")
                .first()
                .evaluate("a => a.href")
                .toString());
        inspection.look("outbox message");
    }

    private void enter(StaffRoom staff, UUID account) {
        browser.page().context().clearCookies();
        browser.open(base + "/staff/link?key=" + staff.demoLink(account));
        browser.tap(browser.find(SEND));
    }
}
