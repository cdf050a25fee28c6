package care.milkway.journeys;

import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.waitlist.FreedTimeOffers;
import care.milkway.scheduling.waitlist.WaitingPeople;
import care.milkway.staff.DeskVisit;
import care.milkway.staff.StaffRoom;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;

/** From joining the list to a time that was offered, on both sides of the desk; and where a reminder leads. */
record PagesOfTheWaitingList(Browser browser, Inspection inspection, String base) {

    private static final LocalDate DAY = LocalDate.parse("2026-12-08");

    void walk(ApplicationContext context) {
        var desk = new DeskVisit(context);
        var clinic = desk.littleClinic();
        joining("/" + clinic.slug() + "/waiting-list?service=SCAR");
        var start = DAY.atTime(10, 0).atZone(clinic.sites().getFirst().timeZone());
        var visit = desk.booked(clinic, desk.person(clinic.id(), "Maya Okafor"), start.toInstant());
        var links = context.getBean(AppointmentLinks.class);
        inspection.open(base + "/appointments/" + links.key(clinic.id(), visit) + "/coming", "visit: are you coming");
        var people = new WaitingPeople(context);
        var june = people.waits(clinic, "June Whitaker");
        people.waits(clinic, "Rosa Delgado");
        inspection.open(base + people.path(june), "waiting");
        new Actor.Visitor().doing(() -> context.getBean(Scheduling.class).cancel(clinic.id(), visit));
        context.getBean(FreedTimeOffers.class).offer();
        inspection.open(base + people.path(june), "waiting with an offer");
        var staff = new StaffRoom(context);
        browser.page().context().clearCookies();
        browser.open(base + "/staff/link?key=" + staff.demoLink(staff.somebody(clinic.id(), Role.FRONT_DESK)));
        browser.tap(browser.find("main form button"));
        inspection.open(base + "/staff/waiting-list", "waiting list at the desk");
        browser.open(base + people.path(june));
        browser.tap(browser.find("form[action$='/departure'] button"));
        inspection.look("waiting no more");
    }

    private void joining(String path) {
        inspection.open(base + path, "joining the waiting list");
        browser.tap(browser.find("main form button[type=submit]"));
        inspection.look("joining the waiting list with mistakes");
        browser.find("#name").fill("Tessa Lindqvist");
        browser.find("#email").fill("tessa@families.example");
        browser.tap(browser.find("main form button[type=submit]"));
        inspection.look("joined the waiting list");
    }
}
