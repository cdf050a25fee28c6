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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers as the rules read them, in the words of the contract. What was not answered is an empty set, false, null or an
 * unknown quantity; where that makes a difference, it is among what is missing.
 *
 * @param missing the critical questions without an answer, the heart rate apart
 * @param sinceAntipyretic unknown also if none was taken
 */
record ClinicalAnswers(
        Set<CriticalQuestion> missing,
        Set<EmergencySign> emergencySigns,
        Set<SystemicSign> systemicSigns,
        Set<SkinSign> skinSigns,
        Set<MedicalCondition> conditions,
        Set<Contraindication> contraindications,
        boolean lump,
        boolean axillaryLump,
        @Nullable Side side,
        @Nullable Redness redness,
        @Nullable Discharge discharge,
        @Nullable Course course,
        @Nullable HarmThoughts harmThoughts,
        boolean psychosisSigns,
        Quantity<Temperature> temperature,
        Quantity<Duration> sinceAntipyretic,
        Quantity<Integer> heartRate,
        Quantity<Integer> respiratoryRate,
        Quantity<Integer> systolicPressure,
        Quantity<Duration> withoutUrine,
        Quantity<Duration> sinceOnset,
        boolean antibioticsForMastitis,
        Quantity<Duration> onAntibiotics,
        @Nullable Course courseOnAntibiotics,
        Quantity<Integer> daysSinceBirth,
        Quantity<Integer> age,
        Quantity<Integer> sameSiteEpisodes,
        Quantity<Integer> phq9,
        Quantity<Integer> phq9Item9,
        Quantity<Integer> gad7,
        Quantity<Integer> epds,
        Quantity<Integer> epdsItem10) {

    /** Of flat answers: link id to the words of the answer. */
    static ClinicalAnswers of(Map<String, List<String>> answers) {
        var said = new FlatAnswers(answers);
        return new ClinicalAnswers(
                said.missing(),
                said.several("emergencySigns", EmergencySign.class),
                said.several("systemicSigns", SystemicSign.class),
                said.several("skinSigns", SkinSign.class),
                said.several("conditions", MedicalCondition.class),
                said.several("contraindications", Contraindication.class),
                said.yes("lump"),
                said.yes("axillaryLump"),
                said.one("side", Side.class),
                said.one("redness", Redness.class),
                said.one("discharge", Discharge.class),
                said.one("course", Course.class),
                said.one("harmThoughts", HarmThoughts.class),
                said.yes("psychosisSigns"),
                said.temperature(),
                said.hours("hoursSinceAntipyretic"),
                said.count("heartRate"),
                said.count("respiratoryRate"),
                said.count("systolicPressure"),
                said.hours("hoursWithoutUrine"),
                said.hours("hoursSinceOnset"),
                said.yes("antibiotics.forMastitis"),
                said.hours("antibiotics.hours"),
                said.one("antibiotics.course", Course.class),
                said.count("daysSinceBirth"),
                said.count("age"),
                said.count("sameSiteEpisodesLast8Weeks"),
                said.count("phq9"),
                said.count("phq9Item9"),
                said.count("gad7"),
                said.count("epds"),
                said.count("epdsItem10"));
    }
}
