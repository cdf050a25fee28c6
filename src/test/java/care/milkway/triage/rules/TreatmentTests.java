package care.milkway.triage.rules;

import static care.milkway.clinic.Profession.KINESIOLOGIST;
import static care.milkway.clinic.Profession.MASSAGE_THERAPIST;
import static care.milkway.clinic.Profession.PHYSIOTHERAPIST;
import static care.milkway.clinic.Treatment.LACTATION_CONSULT;
import static care.milkway.clinic.Treatment.MANUAL_THERAPY;
import static care.milkway.clinic.Treatment.ULTRASOUND;
import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.clinic.policy.TriagePolicy.AfterOneDay;
import care.milkway.clinic.policy.TriagePolicy.InflammatoryMastitis;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What may be booked after the duct check, with whom, and what else is offered. */
class TreatmentTests {

    @Test
    void aPhysiotherapistNeedsALetterAndTheOthersDoNot() {
        assertThat(permission(ULTRASOUND, "hoursSinceOnset=12", TriagePolicy.defaults()))
                .isEqualTo(new Permission.NeedsReferral(
                        Set.of(PHYSIOTHERAPIST), Set.of(MASSAGE_THERAPIST, KINESIOLOGIST)));
    }

    @Test
    void aDirectAccessClinicNeedsNone() {
        var directAccess = new TriagePolicy(null, null, Set.of(), null, null);
        assertThat(permission(ULTRASOUND, "hoursSinceOnset=12", directAccess)).isEqualTo(new Permission.Open());
    }

    @Test
    void aLetterOfADoctorIsNoTreatment() {
        var onlyDoctors = new TriagePolicy(null, null, Set.of(Profession.DOCTOR), null, null);
        assertThat(permission(ULTRASOUND, "hoursSinceOnset=12", onlyDoctors)).isEqualTo(new Permission.Open());
    }

    @ParameterizedTest
    @ValueSource(strings = {"antibiotics=20 BETTER", "redness=OVER_A_THIRD"})
    void signsOfMastitisAreTheClinicsDecision(String change) {
        assertThat(permission(ULTRASOUND, change, TriagePolicy.defaults()))
                .isEqualTo(new Permission.Withheld(WithholdingReason.INFLAMMATORY_MASTITIS));
        var signOff = new TriagePolicy(null, null, Set.of(), InflammatoryMastitis.PRESCRIBER_SIGN_OFF, null);
        assertThat(permission(ULTRASOUND, change, signOff))
                .isEqualTo(new Permission.NeedsReferral(
                        Set.of(PHYSIOTHERAPIST, MASSAGE_THERAPIST, KINESIOLOGIST), Set.of()));
        assertThat(permission(MANUAL_THERAPY, change, signOff)).isEqualTo(new Permission.Open());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "emergencySigns=SEIZURE                 | EMERGENCY",
                "temperature=38.0 C                     | MEDICAL_SAME_DAY",
                "contraindications=BREAST_IMPLANT       | CONTRAINDICATION",
                "contraindications=PREGNANT; lump=?     | CONTRAINDICATION",
                "hoursSinceOnset=30                     | MEDICAL_REVIEW",
                "discharge=BLOODY                       | IMAGING",
                "side=BOTH; daysSinceBirth=3            | ENGORGEMENT",
            })
    void ultrasoundIsWithheldForTheFirstReasonThatHolds(String change, WithholdingReason reason) {
        assertThat(permission(ULTRASOUND, change, TriagePolicy.defaults())).isEqualTo(new Permission.Withheld(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"harmThoughts=WITHOUT_PLAN", "phq9=12", "contraindications=ANTICOAGULANT,LONG_TERM_STEROIDS"})
    void sadThoughtsAndPrecautionsWithholdNothing(String change) {
        assertThat(permission(ULTRASOUND, change, TriagePolicy.defaults()))
                .isInstanceOf(Permission.NeedsReferral.class);
        assertThat(permission(MANUAL_THERAPY, change, TriagePolicy.defaults())).isEqualTo(new Permission.Open());
    }

    @Test
    void aConsultIsOpenUnlessItIsAnEmergency() {
        assertThat(permission(LACTATION_CONSULT, "temperature=39 C", TriagePolicy.defaults()))
                .isEqualTo(new Permission.Open());
        assertThat(permission(LACTATION_CONSULT, "psychosisSigns=true", TriagePolicy.defaults()))
                .isEqualTo(new Permission.Withheld(WithholdingReason.EMERGENCY));
    }

    /** Red for more than a week without a lump is no case for a booking: nothing but R11 would have seen it. */
    @Test
    void bookingFirstEndsAfterAWeek() {
        var booking = new TriagePolicy(AfterOneDay.BOOKING_FIRST, null, null, null, null);
        String red = "lump=false; redness=LOCAL; hoursSinceOnset=";
        assertThat(evaluate(red + "168", booking).disposition()).isEqualTo(Disposition.TREATMENT);
        assertThat(evaluate(red + "169", booking).disposition()).isEqualTo(Disposition.MEDICAL_WITHIN_24_HOURS);
    }

    @Test
    void gettingWorseIsSeenUnderEveryPolicy() {
        var booking = new TriagePolicy(AfterOneDay.BOOKING_FIRST, null, null, null, null);
        for (int hours : new int[] {12, 20, 24, 30}) {
            assertThat(evaluate("course=WORSE; hoursSinceOnset=" + hours, booking)
                            .disposition())
                    .isEqualTo(Disposition.MEDICAL_WITHIN_24_HOURS);
        }
    }

    @Test
    void imagingIsNeverHiddenByASameDayVisit() {
        assertThat(evaluate("temperature=38.5 C; discharge=BLOODY; phq9Item9=1", TriagePolicy.defaults())
                        .reasons())
                .containsExactly(Rule.FEVER, Rule.THOUGHTS_OF_HARM, Rule.SUSPICIOUS_CHANGE, Rule.LET_DOWN_MOOD);
    }

    @Test
    void aNumberReadAsABinaryFractionIsStillExact() {
        var json = JsonMapper.shared().readTree("{\"temperature\": {\"value\": 100.4, \"unit\": \"F\"}}");
        assertThat(DuctCheck.evaluate(Answers.of(json), TriagePolicy.defaults()).reasons())
                .contains(Rule.FEVER);
    }

    private static Permission permission(Treatment treatment, String change, TriagePolicy policy) {
        return evaluate(change, policy).permission(treatment);
    }

    private static TriageResult evaluate(String change, TriagePolicy policy) {
        return DuctCheck.evaluate(tenderLump().but(change).answers(), policy);
    }
}
