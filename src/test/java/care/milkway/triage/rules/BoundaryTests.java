package care.milkway.triage.rules;

import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static care.milkway.triage.rules.Disposition.MEDICAL_SAME_DAY;
import static care.milkway.triage.rules.Disposition.MEDICAL_WITHIN_24_HOURS;
import static care.milkway.triage.rules.Disposition.SELF_CARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.kernel.InvalidInput;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last value on one side of every limit, and the first on the other: evidence 2.2. */
class BoundaryTests {

    @ParameterizedTest
    @CsvSource({
        "37.9 C, SELF_CARE",
        "37.99999999999999999 C, SELF_CARE",
        "38.0 C, MEDICAL_SAME_DAY",
        "100.3 F, SELF_CARE",
        "100.39999999999999999 F, SELF_CARE",
        "100.4 F, MEDICAL_SAME_DAY",
        "38.5 C, MEDICAL_SAME_DAY",
        "40.5 C, MEDICAL_SAME_DAY",
        "34.0 C, SELF_CARE",
        "93.2 F, SELF_CARE",
        "43.0 C, MEDICAL_SAME_DAY",
        "109.4 F, MEDICAL_SAME_DAY",
    })
    void aFeverBeginsAtThirtyEight(String temperature, Disposition disposition) {
        assertDisposition(tenderLump().with("temperature", temperature), disposition);
    }

    @Test
    void aHighFeverIsMentioned() {
        assertThat(notices("temperature=38.4 C")).doesNotContain(Notice.HIGH_FEVER);
        assertThat(notices("temperature=38.5 C")).contains(Notice.HIGH_FEVER);
        assertThat(notices("temperature=101.2 F")).doesNotContain(Notice.HIGH_FEVER);
        assertThat(notices("temperature=101.3 F")).contains(Notice.HIGH_FEVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"33 C", "45 C", "33.9 C", "43.1 C", "93.1 F", "109.5 F", "38.2 F", "100.4 C"})
    void anImplausibleTemperatureIsRefused(String temperature) {
        assertThatThrownBy(() -> tenderLump().with("temperature", temperature).answers())
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.field())
                        .isEqualTo("temperature.value"));
    }

    @Test
    void aClinicMayWaitForThirtyEightAndAHalf() {
        var later = new TriagePolicy(null, null, null, null, new BigDecimal("38.5"));
        assertThat(DuctCheck.evaluate(tenderLump().with("temperature", "38.4 C").answers(), later)
                        .disposition())
                .isEqualTo(SELF_CARE);
        assertThat(DuctCheck.evaluate(tenderLump().with("temperature", "38.5 C").answers(), later)
                        .disposition())
                .isEqualTo(MEDICAL_SAME_DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "heartRate=100, SELF_CARE",
        "heartRate=101, MEDICAL_SAME_DAY",
        "heartRate=129, MEDICAL_SAME_DAY",
        "heartRate=130, EMERGENCY",
        "heartRate=99; temperature=38.0 C, MEDICAL_SAME_DAY",
        "heartRate=100; temperature=38.0 C, EMERGENCY",
        "respiratoryRate=24, SELF_CARE",
        "respiratoryRate=25, EMERGENCY",
        "respiratoryRate=20; temperature=38.0 C, MEDICAL_SAME_DAY",
        "respiratoryRate=21; temperature=38.0 C, EMERGENCY",
        "systolicPressure=91, SELF_CARE",
        "systolicPressure=90, EMERGENCY",
        "hoursWithoutUrine=17.9, SELF_CARE",
        "hoursWithoutUrine=18, EMERGENCY",
    })
    void sepsisHasNumbers(String change, Disposition disposition) {
        assertDisposition(tenderLump().but(change), disposition);
    }

    @ParameterizedTest
    @CsvSource({
        "23.98333333333333, SAME, SELF_CARE",
        "24, SAME, MEDICAL_WITHIN_24_HOURS",
        "24, BETTER, SELF_CARE",
        "11.9, WORSE, SELF_CARE",
        "12, WORSE, MEDICAL_WITHIN_24_HOURS",
        "168, BETTER, SELF_CARE",
        "168.01666666666667, BETTER, MEDICAL_WITHIN_24_HOURS",
    })
    void aLumpIsGivenADayAndAWeekIfItGetsBetter(String hours, String course, Disposition disposition) {
        assertDisposition(tenderLump().with("hoursSinceOnset", hours).with("course", course), disposition);
    }

    @Test
    void afterTwoWeeksItIsImaged() {
        assertThat(DuctCheck.evaluate(tenderLump().but("hoursSinceOnset=336").answers(), TriagePolicy.defaults())
                        .reasons())
                .contains(Rule.LUMP_FOR_A_WEEK)
                .doesNotContain(Rule.LUMP_FOR_TWO_WEEKS);
        assertThat(DuctCheck.evaluate(tenderLump().but("hoursSinceOnset=336.1").answers(), TriagePolicy.defaults())
                        .reasons())
                .contains(Rule.LUMP_FOR_A_WEEK, Rule.LUMP_FOR_TWO_WEEKS);
    }

    @ParameterizedTest
    @CsvSource({
        "47 SAME, SELF_CARE",
        "47.9 WORSE, SELF_CARE",
        "48 BETTER, SELF_CARE",
        "48 SAME, MEDICAL_SAME_DAY",
        "48 WORSE, MEDICAL_SAME_DAY"
    })
    void antibioticsHaveTwoDays(String antibiotics, Disposition disposition) {
        assertDisposition(tenderLump().with("antibiotics", antibiotics), disposition);
    }

    @Test
    void aDoseHidesAFeverForSixHours() {
        assertDisposition(tenderLump().with("hoursSinceAntipyretic", 6), SELF_CARE);
        assertDisposition(tenderLump().with("hoursSinceAntipyretic", "5.9"), MEDICAL_WITHIN_24_HOURS);
        assertDisposition(tenderLump().but("hoursSinceAntipyretic=5.9; heartRate=80"), SELF_CARE);
        assertDisposition(tenderLump().but("hoursSinceAntipyretic=5.9; heartRate=101"), MEDICAL_SAME_DAY);
        assertDisposition(tenderLump().but("hoursSinceAntipyretic=?"), SELF_CARE);
        assertThat(DuctCheck.evaluate(
                                tenderLump().with("hoursSinceAntipyretic", 2).answers(), TriagePolicy.defaults())
                        .missing())
                .containsExactly("heartRate");
    }

    private static void assertDisposition(AnswersBuilder told, Disposition disposition) {
        assertThat(DuctCheck.evaluate(told.answers(), TriagePolicy.defaults()).disposition())
                .isEqualTo(disposition);
    }

    private static Iterable<Notice> notices(String change) {
        return DuctCheck.evaluate(tenderLump().but(change).answers(), TriagePolicy.defaults())
                .notices();
    }
}
