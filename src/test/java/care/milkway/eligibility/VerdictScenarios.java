package care.milkway.eligibility;

import static care.milkway.clinic.Profession.KINESIOLOGIST;
import static care.milkway.clinic.Profession.LACTATION_CONSULTANT;
import static care.milkway.clinic.Profession.MASSAGE_THERAPIST;
import static care.milkway.clinic.Profession.PHYSIOTHERAPIST;
import static care.milkway.clinic.Treatment.LACTATION_CONSULT;
import static care.milkway.clinic.Treatment.MANUAL_THERAPY;
import static care.milkway.clinic.Treatment.PELVIC_FLOOR_THERAPY;
import static care.milkway.clinic.Treatment.ULTRASOUND;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.LocalizedText;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Service;
import care.milkway.clinic.Treatment;
import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.eligibility.Verdict.NotEligible;
import care.milkway.kernel.Language;
import care.milkway.triage.rules.AnswersBuilder;
import care.milkway.triage.rules.DuctCheck;
import care.milkway.triage.rules.TriageResult;
import care.milkway.triage.rules.WithholdingReason;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a result means for what a clinic offers. */
class VerdictScenarios {

    private static final Service ULTRASOUND_VISIT =
            service(ULTRASOUND, PHYSIOTHERAPIST, MASSAGE_THERAPIST, KINESIOLOGIST);
    private static final Service CONSULT = service(LACTATION_CONSULT, LACTATION_CONSULTANT);
    private static final Service PELVIC_FLOOR = service(PELVIC_FLOOR_THERAPY, PHYSIOTHERAPIST);

    @Test
    void aFreshLumpNeedsALetterForThePhysiotherapistOnly() {
        assertThat(Verdicts.after(result(AnswersBuilder.tenderLump()), ULTRASOUND_VISIT))
                .isEqualTo(new Eligible(Set.of(MASSAGE_THERAPIST, KINESIOLOGIST), Set.of(PHYSIOTHERAPIST)));
    }

    @Test
    void whereOnlyPhysiotherapistsGiveItEverybodyNeedsALetter() {
        assertThat(Verdicts.after(result(AnswersBuilder.tenderLump()), service(ULTRASOUND, PHYSIOTHERAPIST)))
                .isEqualTo(new Eligible(Set.of(), Set.of(PHYSIOTHERAPIST)));
    }

    @Test
    void anImplantTurnsUltrasoundIntoManualTherapy() {
        var result = result(AnswersBuilder.tenderLump().with("contraindications", "BREAST_IMPLANT"));
        assertThat(Verdicts.after(result, ULTRASOUND_VISIT))
                .isEqualTo(new NotEligible(WithholdingReason.CONTRAINDICATION));
        assertThat(Verdicts.after(result, service(MANUAL_THERAPY, PHYSIOTHERAPIST)))
                .isEqualTo(new Eligible(Set.of(PHYSIOTHERAPIST), Set.of()));
    }

    @Test
    void aFeverWithholdsHandsButNotTheConsult() {
        var result = result(AnswersBuilder.tenderLump().with("temperature", "38.4 C"));
        assertThat(Verdicts.after(result, ULTRASOUND_VISIT)).isInstanceOf(NotEligible.class);
        assertThat(Verdicts.after(result, PELVIC_FLOOR)).isInstanceOf(NotEligible.class);
        assertThat(Verdicts.after(result, CONSULT)).isEqualTo(new Eligible(Set.of(LACTATION_CONSULTANT), Set.of()));
    }

    @Test
    void anEmergencyWithholdsEverything() {
        var result = result(AnswersBuilder.tenderLump().with("emergencySigns", "CHEST_PAIN"));
        for (Service service : Set.of(ULTRASOUND_VISIT, CONSULT, PELVIC_FLOOR)) {
            assertThat(Verdicts.after(result, service)).isEqualTo(new NotEligible(WithholdingReason.EMERGENCY));
        }
    }

    private static TriageResult result(AnswersBuilder answers) {
        return DuctCheck.evaluate(answers.answers(), TriagePolicy.defaults());
    }

    private static Service service(Treatment treatment, Profession... professions) {
        return new Service(
                treatment.name(),
                "page",
                new LocalizedText(Map.of(Language.EN, "A service")),
                treatment,
                Set.of(Mode.IN_PERSON),
                30,
                0,
                0,
                Set.of(professions),
                "TREATMENT",
                null,
                BigDecimal.TEN,
                Map.of(),
                null,
                null,
                null,
                null);
    }
}
