package care.milkway.patient;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinics;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
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
    Work work;

    @Autowired
    Announced announced;

    @Test
    void mayaIsEnteredAndLaterAnswersForHerAddress() throws Exception {
        var clinic = clinics.find("toronto").orElseThrow().id();
        var maya = Persona.MAYA.contact();

        var id = work.in(clinic, new Actor.Visitor(), () -> register.add(maya));
        assertThat(announced.in(clinic)).contains(new PatientEvent.PatientRegistered(clinic, id));
        assertThat(work.in(clinic, new Actor.Visitor(), () -> register.entry(id)))
                .isEqualTo(new PatientEntry(maya, false));

        new Actor.Visitor().doing(() -> register.confirm(clinic, id));
        new Actor.Visitor().doing(() -> register.confirm(clinic, id));
        assertThat(work.in(clinic, new Actor.Visitor(), () -> register.entry(id)))
                .isEqualTo(new PatientEntry(maya, true));
    }
}
