package care.milkway.patient;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinics;
import care.milkway.identity.Actor;
import care.milkway.testing.Announced;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.Persona;
import care.milkway.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The register with what it stands on, and nothing else of Milkway. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"database", "page", "clinic"})
@ContextConfiguration(initializers = TestDatabase.class)
@TestPropertySource(properties = "milkway.clinics=clinics")
@Import(MilkwayTest.Setting.class)
class PatientModuleTests {

    @Autowired
    Register register;

    @Autowired
    Clinics clinics;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Announced announced;

    @Test
    void mayaIsEnteredAndLaterAnswersForHerAddress() throws Exception {
        var clinic = clinics.find("toronto").orElseThrow().id();
        var maya = Persona.MAYA.contact();

        var id = Actor.PARENT.doing(() -> transaction.execute(_ -> register.add(clinic, maya)));
        assertThat(announced.in(clinic)).contains(new PatientEvent.PatientRegistered(clinic, id));
        assertThat(register.entry(clinic, id)).isEqualTo(new PatientEntry(maya, false));

        Actor.PARENT.doing(() -> register.confirm(clinic, id));
        Actor.PARENT.doing(() -> register.confirm(clinic, id));
        assertThat(register.entry(clinic, id)).isEqualTo(new PatientEntry(maya, true));
    }
}
