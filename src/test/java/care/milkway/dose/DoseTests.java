package care.milkway.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import care.milkway.dose.DoseCircumstances.Clearance;
import care.milkway.dose.DoseCircumstances.EarlierSessions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is set comes to what the evidence says, and meets the limits it names: sections 3, 5.3 and 5.5. */
class DoseTests {

    private static final DoseCircumstances NOTHING_AGAINST =
            new DoseCircumstances(true, Optional.empty(), Clearance.CLEAR, EarlierSessions.NONE);

    /** Evidence 3: Lin 2023, dos Santos 2019 and Newman, with SATA and fluence as the table has them. */
    @ParameterizedTest
    @CsvSource({"1.8, 20, 5, 0.36, 108", "0.5, 20, 2, 0.10, 12", "2.0, 100, 5, 2.0, 600"})
    void theTableOfPublishedProtocolsIsMet(double satp, double duty, double minutes, double sata, double fluence) {
        var dose = dose(satp, duty, minutes, 5, 5, 4, true);
        assertThat(dose.sata().wattsPerSquareCentimetre()).isCloseTo(sata, within(1e-12));
        assertThat(dose.fluence()).isCloseTo(fluence, within(1e-9));
    }

    /** Evidence 5.3: energy = SATA x ERA x t; over a larger surface fluence is divided by how many heads it is. */
    @ParameterizedTest
    @CsvSource({"5, 5, 540, 108", "5, 10, 540, 54", "5, 20, 540, 27", "5, 2, 540, 108", "4, 10, 432, 43.2"})
    void energyStaysAndFluenceSpreads(double era, double treated, double energy, double fluence) {
        var dose = dose(1.8, 20, 5, era, treated, 4, true);
        assertThat(dose.energy()).isCloseTo(energy, within(1e-9));
        assertThat(dose.fluence()).isCloseTo(fluence, within(1e-9));
        assertThat(dose.spta().wattsPerSquareCentimetre()).isCloseTo(4 * 0.36, within(1e-12));
    }

    /** Evidence 5.5: the limit itself is allowed, what is above it is not. */
    @ParameterizedTest
    @CsvSource({"3.0, 8, 15, true", "3.01, 4, 5, false", "1, 8.01, 5, false", "1, 4, 15.01, false", "1, 4, 0.99, false"
    })
    void limitsAreRefusedJustAboveThem(double satp, double bnr, double minutes, boolean allowed) {
        assertThat(assess(dose(satp, 100, minutes, 5, 5, bnr, true)).isRefused())
                .isNotEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, 5, true, ",
        "2.01, 5, true, OVER_TWO_WATTS",
        "1, 5.01, true, BEAM_UNEVEN",
        "0.5, 5, false, ",
        "0.51, 5, false, HEAD_STANDS_STILL"
    })
    void aReasonIsAskedJustAbove(double satp, double bnr, boolean moving, DoseWarning warning) {
        var found = assess(dose(satp, 20, 5, 5, 5, bnr, moving)).warnings();
        if (warning == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).containsExactly(warning);
        }
    }

    @Test
    void twoSessionsThatChangedNothingAskWhyThereIsAThird() {
        assertThat(after(new EarlierSessions(1, 1)).warnings()).isEmpty();
        assertThat(after(new EarlierSessions(2, 2)).warnings()).containsExactly(DoseWarning.NO_RESPONSE);
        assertThat(after(new EarlierSessions(5, 1)).warnings()).isEmpty();
    }

    @Test
    void theEighthSessionGoesBeyondWhatWasPublished() {
        assertThat(after(new EarlierSessions(6, 0)).warnings()).isEmpty();
        assertThat(after(new EarlierSessions(7, 0)).warnings()).containsExactly(DoseWarning.BEYOND_SEVEN);
    }

    @Test
    void aDeviceHasItsOwnLimitAndHasToBeCalibrated() {
        var low = new DoseCircumstances(false, Optional.of(new Intensity(0.8)), Clearance.CLEAR, EarlierSessions.NONE);
        assertThat(DoseAssessment.of(dose(0.8, 20, 5, 5, 5, 4, true), low).refusals())
                .containsExactly(DoseRefusal.NOT_CALIBRATED);
        assertThat(DoseAssessment.of(dose(0.9, 20, 5, 5, 5, 4, true), low).refusals())
                .containsExactly(DoseRefusal.OVER_THE_DEVICE, DoseRefusal.NOT_CALIBRATED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Clearance.class,
            names = {"CONTRAINDICATED", "NOT_ASKED"})
    void whatIsNotKnownStopsItLikeWhatSpeaksAgainstIt(Clearance clearance) {
        var around = new DoseCircumstances(true, Optional.empty(), clearance, EarlierSessions.NONE);
        assertThat(DoseAssessment.of(dose(1, 20, 5, 5, 5, 4, true), around).isRefused())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, 0, Double.POSITIVE_INFINITY})
    void whatIsNoMeasureIsNone(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Megahertz(value));
        assertThatIllegalArgumentException().isThrownBy(() -> new TreatmentTime(value));
        assertThatIllegalArgumentException().isThrownBy(() -> new Area(value));
        assertThatIllegalArgumentException().isThrownBy(() -> new SoundHead(new Area(5), value));
        assertThatIllegalArgumentException().isThrownBy(() -> new DutyCycle(value));
    }

    /** Evidence 3: where the dose was not seen the protocol has none; from memory is marked. */
    @Test
    void protocolsSayOnlyWhatWasPublished() {
        assertThat(PublishedProtocol.COOPER_2015.settings()).isEmpty();
        assertThat(PublishedProtocol.LAVIGNE_2012.settings()).isEmpty();
        assertThat(PublishedProtocol.NEWMAN.unverified()).isTrue();
        for (var each : PublishedProtocol.values()) {
            each.settings().ifPresent(set -> assertThat(assess(dose(
                                    set.satp(),
                                    set.dutyPercent(),
                                    set.minutes() == null ? 2 : set.minutes(),
                                    5,
                                    5,
                                    4,
                                    true))
                            .isRefused())
                    .as(each.name())
                    .isFalse());
        }
    }

    private static DoseAssessment assess(UltrasoundDose dose) {
        return DoseAssessment.of(dose, NOTHING_AGAINST);
    }

    private static DoseAssessment after(EarlierSessions before) {
        return DoseAssessment.of(
                dose(1, 20, 5, 5, 5, 4, true), new DoseCircumstances(true, Optional.empty(), Clearance.CLEAR, before));
    }

    private static UltrasoundDose dose(
            double satp, double duty, double minutes, double era, double treated, double bnr, boolean moving) {
        return new UltrasoundDose(
                new Megahertz(1),
                new Intensity(satp),
                DutyCycle.percent(duty),
                new TreatmentTime(minutes),
                new Area(treated),
                new SoundHead(new Area(era), bnr),
                moving);
    }
}
