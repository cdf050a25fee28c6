package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.identity.Actor;
import care.milkway.kernel.AppointmentId;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.waitlist.FreedTimeOffers;
import care.milkway.scheduling.waitlist.WaitingPeople;
import care.milkway.staff.DeskVisit;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A time that is given back, two parents who want it, and one touch from a reminder. */
@MilkwayTest
class WaitingListJourneys {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    HandClock clock;

    private Clinic clinic;
    private AppointmentId visit;

    @BeforeEach
    void mayaHasBookedTheOnlyTimeThatSuits() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        clinic = ClinicBuilder.aClinic()
                .offering("TO_ALL")
                .with(ClinicBuilder.practitioner("mei", Profession.MASSAGE_THERAPIST)
                        .working("09:00-17:00"))
                .with(ClinicBuilder.room("maple"))
                .with(ClinicBuilder.visit("SCAR", Treatment.SCAR_THERAPY))
                .describedIn(context.getBean(Clinics.class));
        var desk = new DeskVisit(context);
        var start = LocalDate.parse("2026-12-03")
                .atTime(10, 0)
                .atZone(clinic.sites().getFirst().timeZone());
        visit = desk.booked(clinic, desk.person(clinic.id(), "Maya Okafor"), start.toInstant());
    }

    private String at(String path) {
        return "http://localhost:" + port + "/en" + path;
    }

    @Test
    void twoParentsRaceForOneFreedTimeAndOneOfThemGetsIt() {
        var people = new WaitingPeople(context);
        var june = people.path(people.waits(clinic, "June Whitaker"));
        var rosa = people.path(people.waits(clinic, "Rosa Delgado"));
        new Actor.Visitor().doing(() -> context.getBean(Scheduling.class).cancel(clinic.id(), visit));
        context.getBean(FreedTimeOffers.class).offer();
        try (var phone = Browser.on(Device.PHONE);
                var other = Browser.on(Device.PHONE)) {
            phone.open(at(june));
            other.open(at(rosa));
            assertThat(phone.title()).isEqualTo("A time is free for you");
            assertThat(other.title()).isEqualTo("A time is free for you");
            other.tap("Take 10:00");
            assertThat(other.title()).isEqualTo("Your visit");
            phone.tap("Take 10:00");
            assertThat(phone.text()).contains("somebody else was quicker", "still on the waiting list");
            other.page().goBack();
            other.page().reload();
            assertThat(other.text()).as("she goes back").contains("You have a time");
        }
    }

    @Test
    void oneTouchFromAReminderSaysThatSheComes() {
        var key = context.getBean(AppointmentLinks.class).key(clinic.id(), visit);
        try (var phone = Browser.on(Device.PHONE)) {
            phone.open(at("/appointments/" + key + "/coming"));
            assertThat(phone.title()).isEqualTo("Are you coming?");
            phone.tap("Yes, I’m coming");
            assertThat(phone.title()).isEqualTo("Your visit");
            assertThat(phone.text()).containsIgnoringCase("we are expecting you");
            phone.page().goBack();
            phone.page().reload();
            assertThat(phone.text()).as("she goes back").contains("See your visit");
        }
    }
}
