package care.milkway.clinic;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.room;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.ClinicEvent.ClinicDescribed;
import care.milkway.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.PublishedEvents;
import org.springframework.test.context.ContextConfiguration;

/** The module alone, with what it may use and nothing that uses it. */
@ApplicationModuleTest(module = "clinic", mode = BootstrapMode.ALL_DEPENDENCIES, webEnvironment = WebEnvironment.MOCK)
@ContextConfiguration(initializers = TestDatabase.class)
class ClinicModuleTests {

    @Autowired
    Clinics clinics;

    @Test
    void aClinicIsDescribedAndAnnounced(PublishedEvents events) {
        var clinic = aClinic().with(room("maple")).describedIn(clinics);
        assertThat(clinics.get(clinic.id()).rooms()).extracting(Room::key).containsExactly("maple");
        assertThat(clinics.at(clinic.id(), 1)).isEqualTo(clinic);
        assertThat(events.ofType(ClinicDescribed.class)).contains(new ClinicDescribed(clinic.id(), 1));
    }
}
