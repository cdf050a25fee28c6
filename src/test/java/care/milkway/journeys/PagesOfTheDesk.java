package care.milkway.journeys;

import care.milkway.clinic.Clinic;
import care.milkway.identity.Role;
import care.milkway.kernel.ClinicId;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.letter.ProvisionalVisit;
import care.milkway.staff.DeskVisit;
import care.milkway.staff.StaffRoom;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;

/** What the front desk works with: the board, the phone, a person, what is blocked, and letters on both sides of the desk. */
record PagesOfTheDesk(Browser browser, Inspection inspection, String base) {

    private static final LocalDate DAY = LocalDate.parse("2026-12-03");

    void walk(ApplicationContext context) {
        letters(context);
        board(context);
    }

    private void letters(ApplicationContext context) {
        var visit = new ProvisionalVisit(context);
        var clinic = visit.clinic().id();
        var key = context.getBean(AppointmentLinks.class)
                .key(clinic, visit.booked().id());
        inspection.open(base + "/appointments/" + key, "visit provisional");
        inspection.open(base + "/appointments/" + key + "/letter", "letter");
        browser.tap(browser.find("main form button[type=submit]").last());
        inspection.look("letter with mistakes");
        enter(context, clinic);
        inspection.open(base + "/staff/letters", "staff letters");
    }

    private void board(ApplicationContext context) {
        var desk = new DeskVisit(context);
        var clinic = desk.littleClinic();
        var zone = clinic.sites().getFirst().timeZone();
        var maya = desk.person(clinic.id(), "Maya Okafor");
        var visit = desk.booked(clinic, maya, DAY.atTime(10, 0).atZone(zone).toInstant());
        desk.block(clinic.id());
        enter(context, clinic.id());
        inspection.open(base + "/staff/board?day=" + DAY, "board of a day");
        inspection.open(base + "/staff/board?view=week&by=room&day=" + DAY, "board of a week");
        inspection.open(base + "/staff/visits/" + visit.value(), "visit at the desk");
        weekly(clinic, desk);
        inspection.open(base + "/staff/persons/" + maya.value(), "person");
        inspection.open(base + "/staff/phone", "phone");
        inspection.open(base + "/staff/phone?service=SCAR&person=" + maya.value(), "phone with a person");
        inspection.open(base + "/staff/blocks", "blocks");
        inspection.open(base + "/staff/questions", "questions at the desk");
        inspection.open(base + "/staff/calendars", "calendars");
        browser.tap(browser.find("main form[action$='/feed'] button").first());
        inspection.look("calendars with a new address");
    }

    /** One of weekly visits, to a time at which Maya comes in one of the weeks. */
    private void weekly(Clinic clinic, DeskVisit desk) {
        var zone = clinic.sites().getFirst().timeZone();
        var first = DAY.atTime(14, 0).atZone(zone).toInstant();
        var tessas = desk.weekly(clinic, desk.person(clinic.id(), "Tessa Lindqvist"), "mei", first, 2);
        inspection.open(base + "/staff/visits/" + tessas.getFirst().id().value(), "one of weekly visits at the desk");
        browser.find("#move input[name=time]").fill("10:00");
        browser.find("#move input[name=after]").check();
        browser.tap(browser.find("#move button[type=submit]"));
        inspection.look("weekly visits that can’t be moved");
    }

    private void enter(ApplicationContext context, ClinicId clinic) {
        var staff = new StaffRoom(context);
        browser.page().context().clearCookies();
        browser.open(base + "/staff/link?key=" + staff.demoLink(staff.somebody(clinic, Role.FRONT_DESK)));
        browser.tap(browser.find("main form button"));
    }
}
