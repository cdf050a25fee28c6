package care.milkway.triage;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinics;
import care.milkway.identity.Actor;
import care.milkway.kernel.Language;
import care.milkway.testing.Announced;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.TestDatabase;
import care.milkway.triage.TriageEvent.CheckFinished;
import care.milkway.triage.TriageEvent.CheckStarted;
import care.milkway.triage.rules.AnswersBuilder;
import care.milkway.triage.rules.Disposition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;

/** The duct check works without the modules that use it. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MilkwayTest.Setting.class)
class TriageModuleScenarios {

    @Autowired
    DuctChecks checks;

    @Autowired
    Clinics clinics;

    @Autowired
    Announced announced;

    @Test
    void rosaHasAFeverAndIsToldSo() {
        new Actor.Visitor().doing(this::rosasStory);
    }

    private void rosasStory() {
        var clinic = aClinic().describedIn(clinics);
        var answers = AnswersBuilder.tenderLump().with("temperature", "38.4 C").answers();
        var id = checks.record(clinic, answers, Language.EN);
        var check = checks.find(clinic.id(), id).orElseThrow();
        assertThat(check.answers()).isEqualTo(answers);
        assertThat(check.result(clinic.triage()).disposition()).isEqualTo(Disposition.MEDICAL_SAME_DAY);
        assertThat(announced.in(clinic.id()))
                .contains(
                        new CheckStarted(clinic.id(), id),
                        new CheckFinished(clinic.id(), id, Disposition.MEDICAL_SAME_DAY));
    }
}
