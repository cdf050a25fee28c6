package care.milkway.journeys;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.kernel.Language;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.staff.DeskVisit;
import care.milkway.testing.ClinicBuilder;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;

/** Weekly visits: the first time, every week of them, one taken and one moved with all after it; and her calendar. */
record PagesOfASeries(Browser browser, Inspection inspection, String base) {

    private static final LocalDate TAKEN = LocalDate.parse("2026-12-09");

    void walk(ApplicationContext context) {
        var clinic = ClinicBuilder.aClinic()
                .selling("SCAR", 3)
                .with(ClinicBuilder.practitioner("mei", Profession.MASSAGE_THERAPIST)
                        .working("09:00-17:00"))
                .with(ClinicBuilder.room("maple"))
                .with(ClinicBuilder.visit("SCAR", Treatment.SCAR_THERAPY))
                .describedIn(context.getBean(Clinics.class));
        var desk = new DeskVisit(context);
        var start = TAKEN.atTime(10, 0).atZone(clinic.sites().getFirst().timeZone());
        var priyas = desk.booked(clinic, desk.person(clinic.id(), "Priya Raman"), start.toInstant());
        browser.page().context().clearCookies();
        weeks(clinic);
        moving();
        var mailed = context.getBean(AppointmentLinks.class)
                .emailed(clinic.id(), priyas, Language.EN)
                .replaceFirst("^.*/appointments/", "/appointments/");
        inspection.open(base + mailed + "/calendar", "calendar of a parent");
        browser.tap(browser.find("main form[action$='/calendar'] button"));
        inspection.look("calendar of a parent with its address");
    }

    private void weeks(Clinic clinic) {
        inspection.open(base + "/" + clinic.slug() + "/series?service=SCAR&day=2026-12-02", "first of a series");
        browser.tap(browser.find("button[value^='2026-12-02T10:00']"));
        inspection.look("weeks of a series");
        browser.tap(browser.find("main form button[type=submit]"));
        inspection.look("weeks of a series with mistakes");
        browser.find("#name").fill("Tessa Lindqvist");
        browser.find("#email").fill("tessa@families.example");
        browser.tap(browser.find("main form button[type=submit]"));
        inspection.look("visit of a series");
    }

    private void moving() {
        var visit = browser.page().url().replaceFirst("[?#].*", "");
        inspection.open(visit + "/cancellation", "cancelling one of a series");
        inspection.open(visit + "/times?day=2026-12-03&practitioner=mei", "times for one of a series");
        browser.tap(browser.find("button[value^='2026-12-03T15:00']"));
        inspection.look("moving one of a series");
        browser.tap(browser.find("form[action$='/series-moves'] button"));
        inspection.look("moving one of a series and all after it");
    }
}
