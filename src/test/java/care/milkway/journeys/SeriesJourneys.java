package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Weekly visits over the change of the clock, on a phone. */
@MilkwayTest
class SeriesJourneys {

    @LocalServerPort
    int port;

    @Autowired
    Clinics clinics;

    @Autowired
    HandClock clock;

    private Clinic clinic;

    @BeforeEach
    void theClockChangesInThreeWeeks() {
        clock.set("2027-02-22T08:00", "America/Toronto");
        clinic = ClinicBuilder.aClinic()
                .selling("SCAR", 4)
                .with(ClinicBuilder.practitioner("mei", Profession.MASSAGE_THERAPIST)
                        .working("09:00-17:00"))
                .with(ClinicBuilder.room("maple"))
                .with(ClinicBuilder.visit("SCAR", Treatment.SCAR_THERAPY))
                .describedIn(clinics);
    }

    @Test
    void tessaBooksFourWeeksOverTheChangeOfTheClockAndMovesOne() {
        try (var phone = Browser.on(Device.PHONE)) {
            var base = "http://localhost:" + port + "/en/" + clinic.slug();
            phone.open(base + "/times?service=SCAR&day=2027-03-02");
            phone.tap("Book 4 weekly visits at once");
            phone.open(base + "/series?service=SCAR&day=2027-03-02&practitioner=mei");
            phone.tap(phone.find("button[value^='2027-03-02T14:00']"));
            assertThat(phone.text())
                    .contains(
                            "All 4 are free",
                            "Tuesday, March 2, 2:00",
                            "Tuesday, March 9, 2:00",
                            "Tuesday, March 16, 2:00",
                            "Tuesday, March 23, 2:00");
            phone.find("#name").fill("Tessa Lindqvist");
            phone.find("#email").fill("tessa@families.example");
            phone.tap("Book these visits");
            assertThat(phone.text()).contains("One of 4 weekly visits");
            phone.page().goBack();
            phone.tap("Book these visits");
            assertThat(phone.text()).as("not twice").contains("One of 4 weekly visits");

            phone.tap("Tuesday, March 16");
            var third = phone.page().url();
            phone.open(third + "/times?day=2027-03-18");
            phone.tap(phone.find("button[value^='2027-03-18T09:30']"));
            phone.tap("Move my visit");
            assertThat(phone.text())
                    .contains("Thursday, March 18", "Tuesday, March 9", "Tuesday, March 23", "you can undo this");
        }
    }
}
