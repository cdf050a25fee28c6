package care.milkway.triage.rules;

import care.milkway.triage.rules.vocabulary.CriticalQuestion;
import care.milkway.triage.rules.vocabulary.Quantity;
import care.milkway.triage.rules.vocabulary.Temperature;
import care.milkway.triage.rules.vocabulary.Vocabulary.Contraindication;
import care.milkway.triage.rules.vocabulary.Vocabulary.Course;
import care.milkway.triage.rules.vocabulary.Vocabulary.Discharge;
import care.milkway.triage.rules.vocabulary.Vocabulary.EmergencySign;
import care.milkway.triage.rules.vocabulary.Vocabulary.HarmThoughts;
import care.milkway.triage.rules.vocabulary.Vocabulary.MedicalCondition;
import care.milkway.triage.rules.vocabulary.Vocabulary.Redness;
import care.milkway.triage.rules.vocabulary.Vocabulary.Side;
import care.milkway.triage.rules.vocabulary.Vocabulary.SkinSign;
import care.milkway.triage.rules.vocabulary.Vocabulary.SystemicSign;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers to be changed one by one, without the cost of words: a tender lump since this morning, well otherwise. */
final class AnswersTeller {

    final EnumSet<CriticalQuestion> missing = EnumSet.noneOf(CriticalQuestion.class);
    Set<EmergencySign> emergencySigns = Set.of();
    Set<SystemicSign> systemicSigns = Set.of();
    Set<SkinSign> skinSigns = Set.of();
    Set<MedicalCondition> conditions = Set.of();
    Set<Contraindication> contraindications = Set.of();
    boolean lump = true;
    boolean axillaryLump;

    @Nullable
    Side side;

    @Nullable
    Redness redness;

    @Nullable
    Discharge discharge;

    @Nullable
    Course course;

    @Nullable
    HarmThoughts harmThoughts;

    boolean psychosisSigns;
    Quantity<Temperature> temperature = new Quantity<>(Temperature.celsius("36.8"));
    Quantity<Duration> sinceAntipyretic = Quantity.unknown();
    Quantity<Integer> heartRate = Quantity.unknown();
    Quantity<Integer> respiratoryRate = Quantity.unknown();
    Quantity<Integer> systolicPressure = Quantity.unknown();
    Quantity<Duration> withoutUrine = Quantity.unknown();
    Quantity<Duration> sinceOnset = new Quantity<>(Duration.ofHours(12));
    boolean antibioticsForMastitis;
    Quantity<Duration> onAntibiotics = Quantity.unknown();

    @Nullable
    Course courseOnAntibiotics;

    Quantity<Integer> daysSinceBirth = new Quantity<>(40);
    Quantity<Integer> age = new Quantity<>(32);
    Quantity<Integer> sameSiteEpisodes = new Quantity<>(1);
    Quantity<Integer> phq9 = Quantity.unknown();
    Quantity<Integer> phq9Item9 = Quantity.unknown();
    Quantity<Integer> gad7 = Quantity.unknown();
    Quantity<Integer> epds = Quantity.unknown();
    Quantity<Integer> epdsItem10 = Quantity.unknown();

    ClinicalAnswers answers() {
        return new ClinicalAnswers(
                missing.clone(),
                emergencySigns,
                systemicSigns,
                skinSigns,
                conditions,
                contraindications,
                lump,
                axillaryLump,
                side,
                redness,
                discharge,
                course,
                harmThoughts,
                psychosisSigns,
                temperature,
                sinceAntipyretic,
                heartRate,
                respiratoryRate,
                systolicPressure,
                withoutUrine,
                sinceOnset,
                antibioticsForMastitis,
                onAntibiotics,
                courseOnAntibiotics,
                daysSinceBirth,
                age,
                sameSiteEpisodes,
                phq9,
                phq9Item9,
                gad7,
                epds,
                epdsItem10);
    }

    /** Says whether this question was answered. */
    void answered(CriticalQuestion question, boolean answered) {
        if (answered) {
            missing.remove(question);
        } else {
            missing.add(question);
        }
    }
}
