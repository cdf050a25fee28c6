package care.milkway.eligibility;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.device;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Service;
import care.milkway.clinic.Treatment;
import care.milkway.identity.Actor;
import care.milkway.kernel.Language;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.TestDatabase;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.rules.AnswersBuilder;
import care.milkway.triage.rules.WithholdingReason;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;

/** Who may have what is decided without the modules that book it. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MilkwayTest.Setting.class)
class EligibilityModuleScenarios {

    @Autowired
    Eligibility eligibility;

    @Autowired
    DuctChecks checks;

    @Autowired
    Clinics clinics;

    @Autowired
    HandClock clock;

    @Test
    void junesImplantClosesUltrasoundAndOpensManualTherapyForADay() {
        new Actor.Visitor().doing(this::junesStory);
    }

    private void junesStory() {
        var clinic = aClinic()
                .with(room("maple"), device("us-one"))
                .with(visit("ULTRASOUND", Treatment.ULTRASOUND).withDevice(), visit("MANUAL", Treatment.MANUAL_THERAPY))
                .describedIn(clinics);
        var answers = AnswersBuilder.tenderLump()
                .with("contraindications", "BREAST_IMPLANT")
                .answers();
        var check = Evidence.of(Optional.of(checks.record(clinic, answers, Language.EN)));
        assertThat(eligibility.toBook(clinic, service(clinic, "ULTRASOUND"), check))
                .isEqualTo(new Verdict.NotEligible(WithholdingReason.CONTRAINDICATION));
        assertThat(eligibility.toBook(clinic, service(clinic, "MANUAL"), check)).isInstanceOf(Verdict.Eligible.class);
        clock.pass(Duration.ofDays(8));
        assertThat(eligibility.toBook(clinic, service(clinic, "MANUAL"), check))
                .isInstanceOf(Verdict.CheckNeeded.class);
    }

    private static Service service(Clinic clinic, String code) {
        return clinic.service(code).orElseThrow();
    }
}
