package care.milkway.journeys;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.testing.HandClock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** From the free times to a visit that is over, with what goes wrong on the way. */
record PagesOfAVisit(Browser browser, Inspection inspection, String base) {

    private static final String SCAR = "/toronto/times?service=CESAREAN_SCAR_RELEASE";
    private static final String BOOK = "form[action$='/appointment'] button";

    void walk(ApplicationContext context, HandClock clock) {
        times(context);
        held(clock);
        booked();
        inspection.open(base + SCAR, "times for somebody who has booked");
        moved();
        cancelled();
    }

    private void times(ApplicationContext context) {
        var empty = aClinic()
                .with(practitioner("mei", Profession.MASSAGE_THERAPIST).working("09:00-09:10"))
                .with(room("maple"))
                .with(visit("SCAR", Treatment.SCAR_THERAPY))
                .describedIn(context.getBean(Clinics.class));
        inspection.open(base + "/" + empty.slug() + "/times?service=SCAR", "times empty");
        inspection.open(base + "/toronto/times?service=LACTATION_CONSULT", "times in several ways");
        inspection.open(base + SCAR + "&day=2026-12-07", "times");
    }

    private void held(HandClock clock) {
        hold("2026-12-07");
        inspection.look("hold");
        browser.tap(browser.find(BOOK));
        inspection.look("hold with mistakes");
        fill();
        clock.pass(Duration.ofMinutes(11));
        browser.tap(browser.find(BOOK));
        inspection.look("hold ran out");
        browser.tap(browser.find("form[action$='/renewal'] button"));
    }

    private void hold(String day) {
        browser.open(base + SCAR + "&day=" + day);
        browser.tap(browser.find("button.slot").first());
    }

    private void fill() {
        browser.find("#name").fill("Rosa Delgado");
        browser.find("#email").fill("rosa-" + UUID.randomUUID() + "@families.example");
    }

    private void booked() {
        inspection.look("visit");
        browser.open(browser.address() + "/times");
        inspection.look("visit other times");
    }

    private void moved() {
        browser.page().goBack();
        browser.tap(browser.find("a.day[href*='day=2026-12-09']"));
        browser.tap(browser.find("button.slot").first());
        inspection.look("visit asked before moving");
        browser.tap(browser.find("form[action$='/moves'] button"));
        inspection.look("visit moved");
    }

    private void cancelled() {
        browser.tap(browser.find("a[href$='/cancellation']").first());
        inspection.look("visit asked before cancelling");
        browser.tap(browser.find("form[action$='/cancellation'] button"));
        inspection.look("visit cancelled");
    }
}
