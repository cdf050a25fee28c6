package care.milkway.triage.rules;

import care.milkway.clinic.Profession;
import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.triage.rules.vocabulary.CriticalQuestion;
import care.milkway.triage.rules.vocabulary.Quantity;
import care.milkway.triage.rules.vocabulary.Vocabulary.Contraindication;
import care.milkway.triage.rules.vocabulary.Vocabulary.Discharge;
import care.milkway.triage.rules.vocabulary.Vocabulary.EmergencySign;
import care.milkway.triage.rules.vocabulary.Vocabulary.MedicalCondition;
import care.milkway.triage.rules.vocabulary.Vocabulary.SkinSign;
import care.milkway.triage.rules.vocabulary.Vocabulary.SystemicSign;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What holds for every set of answers: it has one disposition; a red flag more, or a reassuring answer less, is never less
 * urgent; nobody treats herself or is treated with a critical answer missing; no ultrasound with a hard contraindication.
 *
 * <p>All questions together have too many combinations to count through, and need not be. A rule is either direct, reading
 * answers only, or derived, reading also which rules fired: {@link RuleReadsTests} holds the list of what each reads, proves it
 * by changing everything else, and shows that derived rules read answers of the core block only. To them a direct rule is a
 * fired disposition. So the core block, with one outside rule of each kind, covers every derived rule; and since
 * the overall disposition is the most urgent of those that fired, the other blocks, each the full product of the questions
 * that some direct rule reads together, cover the rest. {@link RuleReadsTests} then mixes all blocks at random.
 */
class DuctCheckPropertiesTests {

    private static final BigDecimal HIGHER_FEVER = new BigDecimal("38.5");

    /** Every policy that changes a disposition. */
    static final List<TriagePolicy> POLICIES = policies();

    @Test
    void theCoreBlock() {
        check(
                "core",
                POLICIES,
                outside(),
                Axes.contraindications(),
                Axes.antibiotics(),
                Axes.course(),
                Axes.onset(),
                Axes.daysSinceBirth(),
                Axes.side(),
                Axes.redness(),
                Axes.lump(),
                Axes.systemicSigns(),
                Axes.heartRate(),
                Axes.antipyretic(),
                Axes.temperature());
    }

    @Test
    void vitalSignsAndConditions() {
        check(
                "vital signs and conditions",
                POLICIES,
                Axis.everySubset(
                        "conditions", List.copyOf(MedicalCondition.SEPSIS_RISK), (t, said) -> t.conditions = said),
                Axis.everySubset(
                        "systemicSigns",
                        SystemicSign.class,
                        CriticalQuestion.SYSTEMIC_SIGNS,
                        (t, said) -> t.systemicSigns = said),
                Axes.infectedFissure(),
                Axes.redness(),
                Axes.lump(),
                Axes.withoutUrine(),
                Axes.systolicPressure(),
                Axes.respiratoryRate(),
                Axes.heartRate(),
                Axes.temperature());
    }

    @Test
    void skinMilkAndCancerRisk() {
        check(
                "skin, milk and cancer risk",
                POLICIES,
                Axis.everySubset(
                        "skinSigns", SkinSign.class, CriticalQuestion.SKIN_SIGNS, (t, said) -> t.skinSigns = said),
                Axes.sign("bloody", (t, yes) -> t.discharge = yes ? Discharge.BLOODY : Discharge.MILK),
                Axes.sign("axillaryLump", (t, yes) -> t.axillaryLump = yes),
                Axes.count("age", (t, age) -> t.age = age, 29, 30).rising(1, 2, 0),
                Axes.redness(),
                Axes.antibiotics(),
                Axes.cancerRisk(),
                Axes.count("episodes", (t, times) -> t.sameSiteEpisodes = times, 2, 3)
                        .rising(1, 2)
                        .never(1, 0));
    }

    @Test
    void theMindBesideEveryBody() {
        check(
                "the mind beside every body",
                POLICIES,
                outside(),
                Axes.onset(),
                Axes.temperature(),
                Axes.harmThoughts(),
                Axes.sign("psychosisSigns", (t, yes) -> t.psychosisSigns = yes),
                score("phq9Item9", (t, score) -> t.phq9Item9 = score, 0, 1, 3),
                score("epdsItem10", (t, score) -> t.epdsItem10 = score, 0, 1, 3),
                score("epds", (t, score) -> t.epds = score, 9, 10, 12, 13),
                score("phq9", (t, score) -> t.phq9 = score, 9, 10),
                score("gad7", (t, score) -> t.gad7 = score, 9, 10));
    }

    @Test
    void everySetOfContraindicationsUnderEveryPolicy() {
        check(
                "contraindications",
                everyPolicy(),
                Axis.everySubset(
                        "contraindications",
                        Contraindication.class,
                        CriticalQuestion.CONTRAINDICATIONS,
                        (t, said) -> t.contraindications = said),
                Axes.onset(),
                Axes.redness(),
                Axes.sign("antibiotics.forMastitis", (t, yes) -> t.antibioticsForMastitis = yes));
    }

    @Test
    void everySetOfEmergencySigns() {
        check(
                "emergency signs",
                POLICIES,
                Axis.everySubset(
                        "emergencySigns",
                        EmergencySign.class,
                        CriticalQuestion.EMERGENCY_SIGNS,
                        (t, said) -> t.emergencySigns = said),
                Axes.temperature(),
                Axes.lump(),
                Axes.onset(),
                Axes.course(),
                Axes.side(),
                Axes.daysSinceBirth());
    }

    /** What rules that read no answer of the core block may add to it: nothing, imaging, a missing answer, an emergency. */
    private static Axis outside() {
        Set<EmergencySign> all = EnumSet.allOf(EmergencySign.class);
        return Axis.of(
                        "outside",
                        t -> outside(t, 1, Set.of(), true),
                        t -> outside(t, 3, Set.of(), true),
                        t -> outside(t, 1, Set.of(), false),
                        t -> outside(t, 1, all, true))
                .never(0, 1)
                .never(0, 2)
                .never(0, 3);
    }

    private static void outside(AnswersTeller teller, int episodes, Set<EmergencySign> signs, boolean answered) {
        teller.sameSiteEpisodes = new Quantity<>(episodes);
        teller.emergencySigns = signs;
        teller.answered(CriticalQuestion.EMERGENCY_SIGNS, answered);
    }

    private static Axis score(String name, BiConsumer<AnswersTeller, Quantity<Integer>> field, Integer... scores) {
        return Axes.count(name, field, scores)
                .rising(IntStream.rangeClosed(1, scores.length).toArray())
                .never(1, 0);
    }

    /** Every policy on a core of its own, as far as there are cores. */
    private static void check(String block, List<TriagePolicy> policies, Axis... axes) {
        long cases = policies.parallelStream()
                .mapToLong(policy -> new Block(policy, axes).check())
                .sum();
        System.out.printf("duct check, %s: %,d cases%n", block, cases);
    }

    private static List<TriagePolicy> policies() {
        var policies = new ArrayList<TriagePolicy>();
        for (var afterOneDay : TriagePolicy.AfterOneDay.values()) {
            policies.add(new TriagePolicy(afterOneDay, null, null, null, null));
            policies.add(new TriagePolicy(afterOneDay, null, null, null, HIGHER_FEVER));
        }
        return policies;
    }

    static List<TriagePolicy> everyPolicy() {
        var policies = new ArrayList<TriagePolicy>();
        var givers = List.of(Profession.PHYSIOTHERAPIST, Profession.MASSAGE_THERAPIST, Profession.KINESIOLOGIST);
        for (var afterOneDay : TriagePolicy.AfterOneDay.values()) {
            for (var mastitis : TriagePolicy.InflammatoryMastitis.values()) {
                for (int bits = 0; bits < 8; bits++) {
                    var letters = EnumSet.noneOf(Profession.class);
                    for (int i = 0; i < 3; i++) {
                        if ((bits & (1 << i)) != 0) {
                            letters.add(givers.get(i));
                        }
                    }
                    policies.add(new TriagePolicy(afterOneDay, null, letters, mastitis, null));
                }
            }
        }
        return policies;
    }
}
