package care.milkway.triage;

import static care.milkway.triage.Facts.UNKNOWN;

import care.milkway.clinic.Profession;
import care.milkway.clinic.TriagePolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
 * fired bit of its disposition. So the core block, with one outside rule of each kind, covers every derived rule; and since
 * the overall disposition is the most urgent of those that fired, the other blocks, each the full product of the questions
 * that some direct rule reads together, cover the rest. {@link RuleReadsTests} then mixes all blocks at random.
 */
class DuctCheckPropertiesTests {

    private static final BigDecimal HIGHER_FEVER = new BigDecimal("38.5");

    /** Every policy that changes a disposition. */
    static final List<TriagePolicy> POLICIES = policies();

    @Test
    void theCoreBlock() {
        long cases = 0;
        for (TriagePolicy policy : POLICIES) {
            cases += new Block(
                            policy,
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
                            Axes.temperature())
                    .check();
        }
        report("core", cases);
    }

    @Test
    void vitalSignsAndConditions() {
        long cases = 0;
        Axis conditions = everySubset("conditions", 3);
        for (TriagePolicy policy : POLICIES) {
            cases += new Block(
                            policy,
                            conditions,
                            Axis.everySubset("systemicSigns", Critical.SYSTEMIC_SIGNS),
                            Axes.infectedFissure(),
                            Axes.redness(),
                            Axes.lump(),
                            Axes.urine(),
                            Axes.pressure(),
                            Axes.breaths(),
                            Axes.heartRate(),
                            Axes.temperature())
                    .check();
        }
        report("vital signs and conditions", cases);
    }

    @Test
    void skinMilkAndCancerRisk() {
        long cases = 0;
        Axis age = Axis.of("age", t -> t.age = 29, t -> t.age = 30, t -> t.age = UNKNOWN)
                .rising(0, 1, 2);
        Axis episodes = Axis.of("episodes", t -> t.episodes = UNKNOWN, t -> t.episodes = 2, t -> t.episodes = 3)
                .rising(1, 2)
                .never(1, 0);
        for (TriagePolicy policy : POLICIES) {
            cases += new Block(
                            policy,
                            Axis.everySubset("skinSigns", Critical.SKIN_SIGNS),
                            Axes.mark(Mark.BLOODY),
                            Axes.mark(Mark.AXILLARY_LUMP),
                            age,
                            Axes.redness(),
                            Axes.antibiotics(),
                            Axes.cancerRisk(),
                            episodes)
                    .check();
        }
        report("skin, milk and cancer risk", cases);
    }

    @Test
    void theMindBesideEveryBody() {
        long cases = 0;
        for (TriagePolicy policy : POLICIES) {
            cases += new Block(
                            policy,
                            outside(),
                            Axes.onset(),
                            Axes.temperature(),
                            Axes.harmThoughts(),
                            Axes.mark(Mark.PSYCHOSIS),
                            score("phq9Item9", (t, n) -> t.phq9Item9 = n, 0, 1, 3),
                            score("epdsItem10", (t, n) -> t.epdsItem10 = n, 0, 1, 3),
                            score("epds", (t, n) -> t.epds = n, 9, 10, 12, 13),
                            score("phq9", (t, n) -> t.phq9 = n, 9, 10),
                            score("gad7", (t, n) -> t.gad7 = n, 9, 10))
                    .check();
        }
        report("the mind beside every body", cases);
    }

    @Test
    void everySetOfContraindicationsUnderEveryPolicy() {
        long cases = 0;
        for (TriagePolicy policy : everyPolicy()) {
            cases += new Block(
                            policy,
                            Axis.everySubset("contraindications", Critical.CONTRAINDICATIONS),
                            Axes.onset(),
                            Axes.redness(),
                            Axes.mark(Mark.FOR_MASTITIS))
                    .check();
        }
        report("contraindications", cases);
    }

    @Test
    void everySetOfEmergencySigns() {
        long cases = 0;
        for (TriagePolicy policy : POLICIES) {
            cases += new Block(
                            policy,
                            Axis.everySubset("emergencySigns", Critical.EMERGENCY_SIGNS),
                            Axes.temperature(),
                            Axes.lump(),
                            Axes.onset(),
                            Axes.course(),
                            Axes.side(),
                            Axes.daysSinceBirth())
                    .check();
        }
        report("emergency signs", cases);
    }

    /** What rules that read no answer of the core block may add to it: nothing, imaging, a missing answer, an emergency. */
    private static Axis outside() {
        long signs = Signs.EMERGENCY;
        return Axis.of(
                        "outside",
                        t -> outside(t, 1, 0, true),
                        t -> outside(t, 3, 0, true),
                        t -> outside(t, 1, 0, false),
                        t -> outside(t, 1, signs, true))
                .never(0, 1)
                .never(0, 2)
                .never(0, 3);
    }

    private static void outside(FactsTeller teller, int episodes, long signs, boolean answered) {
        teller.episodes = episodes;
        teller.say(Critical.EMERGENCY_SIGNS, Signs.EMERGENCY, signs, answered);
    }

    /** Not critical, so not answered is the same as none: the first {@code count} marks of the question. */
    private static Axis everySubset(String linkId, int count) {
        long all = Mark.of(linkId);
        var values = new ArrayList<Axis.Answer>();
        for (int subset = 0; subset < 1 << count; subset++) {
            long said = (long) subset << Long.numberOfTrailingZeros(all);
            values.add(teller -> teller.say(all, said));
        }
        return Axis.of(linkId, values).addingMarks(count);
    }

    private static Axis score(String name, BiConsumer<FactsTeller, Integer> field, int... values) {
        var axis = Axis.of(
                name,
                IntStream.concat(IntStream.of(UNKNOWN), IntStream.of(values))
                        .<Axis.Answer>mapToObj(value -> teller -> field.accept(teller, value))
                        .toList());
        return axis.rising(IntStream.rangeClosed(1, values.length).toArray()).never(1, 0);
    }

    private static List<TriagePolicy> policies() {
        var policies = new ArrayList<TriagePolicy>();
        for (var afterOneDay : TriagePolicy.AfterOneDay.values()) {
            policies.add(new TriagePolicy(afterOneDay, null, null, null, null));
            policies.add(new TriagePolicy(afterOneDay, null, null, null, HIGHER_FEVER));
        }
        return policies;
    }

    private static List<TriagePolicy> everyPolicy() {
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

    private static void report(String block, long cases) {
        System.out.printf("duct check, %s: %,d cases%n", block, cases);
    }
}
