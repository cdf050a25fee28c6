package care.milkway.scheduling;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.limits.Client;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.testing.Announced;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.Persona;
import care.milkway.testing.TestDatabase;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;

/** Times are found, held and booked without the modules that tell people of it. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, webEnvironment = WebEnvironment.MOCK)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MilkwayTest.Setting.class)
class SchedulingModuleScenarios {

    @Autowired
    Scheduling scheduling;

    @Autowired
    Clinics clinics;

    @Autowired
    HandClock clock;

    @Autowired
    Announced announced;

    @Test
    void mayaTakesTheFirstTimeAndItIsNotOfferedAgain() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        new Actor.Visitor().doing(this::mayasStory);
    }

    private void mayasStory() {
        var clinic = aClinic()
                .with(practitioner("mei", Profession.MASSAGE_THERAPIST).working("09:00-17:00"))
                .with(room("maple"))
                .with(visit("SCAR", Treatment.SCAR_THERAPY))
                .describedIn(clinics);
        var service = clinic.service("SCAR").orElseThrow();
        var anybody = new Eligible(service.professions(), Set.of());
        var search = new Search(clinic, service, anybody, Optional.empty(), 14, 1, Preferences.NONE);
        var first = scheduling.soonest(search).times().getFirst().visit().start();

        var held = (HoldResult.Done) scheduling.hold(new HoldRequest(
                clinic,
                service,
                Evidence.NONE,
                first,
                Preferences.NONE,
                Persona.MAYA.language(),
                new Client(UUID.randomUUID(), Optional.empty())));
        var confirmed =
                scheduling.confirm(new BookingRequest(clinic.id(), held.hold().id(), Persona.MAYA.contact(), "maya"));

        assertThat(confirmed).isInstanceOf(Confirmation.Done.class);
        assertThat(scheduling.soonest(search).times().getFirst().visit().start())
                .isAfter(first);
        assertThat(announced.in(clinic.id()))
                .contains(new SchedulingEvent.AppointmentBooked(
                        clinic.id(), held.hold().id()));
    }
}
