package care.milkway.triage;

import static care.milkway.triage.Field.*;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.TriagePolicy;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which fields a rule reads: why the blocks of {@link DuctCheckPropertiesTests} may be counted through one by one. */
class RuleReadsTests {

    private static final Rule[] RULES = Rule.values();
    private static final Map<Rule, Set<Field>> READS = new EnumMap<>(Rule.class);

    /** The fields of the core block. */
    private static final Set<Field> CORE = EnumSet.of(
            TEMPERATURE,
            ANTIPYRETIC,
            HEART_RATE,
            SYSTEMIC,
            LUMP,
            REDNESS,
            SIDE,
            DAYS,
            ONSET,
            COURSE,
            ANTIBIOTICS,
            CONTRAINDICATIONS);

    /** The rules that look at which others fired. */
    private static final Set<Rule> DERIVED = EnumSet.of(
            Rule.ANTIBIOTICS_NOT_HELPING_IMAGING,
            Rule.ENGORGEMENT,
            Rule.NO_BETTER_AFTER_A_DAY,
            Rule.BOOKABLE_AFTER_A_DAY,
            Rule.GETTING_WORSE,
            Rule.SIMPLE_LUMP,
            Rule.NOTHING_MATCHED,
            Rule.LET_DOWN_MOOD,
            Rule.TREATABLE);

    @BeforeAll
    static void theList() {
        reads(Rule.EMERGENCY_SIGN, EMERGENCY);
        reads(Rule.SEPSIS_SIGN, BREATHS, HEART_RATE, SYSTOLIC, URINE);
        reads(Rule.DANGER, HARM, PSYCHOSIS);
        reads(Rule.THOUGHTS_OF_HARM, HARM, PHQ9_ITEM_9, EPDS_ITEM_10);
        reads(Rule.SKIN_EMERGENCY, SKIN);
        reads(Rule.FEVER_AT_RISK, TEMPERATURE, CONDITIONS, SYSTEMIC, BREATHS, HEART_RATE);
        reads(Rule.ABSCESS, SKIN, LUMP, TEMPERATURE, SYSTEMIC, ANTIBIOTICS);
        reads(Rule.FEVER, TEMPERATURE);
        reads(Rule.SYSTEMIC_SIGN, SYSTEMIC, HEART_RATE);
        reads(Rule.ANTIBIOTICS_NOT_HELPING, ANTIBIOTICS);
        reads(Rule.ANTIBIOTICS_NOT_HELPING_IMAGING);
        reads(Rule.LOW_THRESHOLD, TEMPERATURE, SKIN, CONDITIONS, LUMP, REDNESS);
        reads(Rule.SUSPICIOUS_CHANGE, DISCHARGE, SKIN, AXILLARY_LUMP, AGE);
        reads(Rule.LUMP_FOR_A_WEEK, LUMP, ONSET);
        reads(Rule.LUMP_FOR_TWO_WEEKS, LUMP, ONSET);
        reads(Rule.SAME_SPOT, EPISODES);
        reads(Rule.WIDE_REDNESS, REDNESS, ANTIBIOTICS);
        reads(Rule.CANCER_RISK, CONDITIONS, CONTRAINDICATIONS);
        reads(Rule.BOTH_SIDES_WITH_FEVER, SIDE, TEMPERATURE);
        reads(
                Rule.MISSING_ANSWER,
                TEMPERATURE,
                ANTIPYRETIC,
                HEART_RATE,
                EMERGENCY,
                SYSTEMIC,
                SKIN,
                LUMP,
                ONSET,
                ANTIBIOTICS,
                CONTRAINDICATIONS,
                HARM);
        reads(Rule.ENGORGEMENT, SIDE, DAYS, TEMPERATURE, ANTIPYRETIC);
        reads(Rule.NO_BETTER_AFTER_A_DAY, LUMP, REDNESS, SYSTEMIC, ONSET, COURSE);
        reads(Rule.BOOKABLE_AFTER_A_DAY, LUMP, REDNESS, SYSTEMIC, ONSET, COURSE);
        reads(Rule.GETTING_WORSE, LUMP, REDNESS, SYSTEMIC, ONSET, COURSE);
        reads(Rule.SIMPLE_LUMP, LUMP, TEMPERATURE, ONSET, COURSE);
        reads(Rule.NOTHING_MATCHED);
        reads(Rule.LOW_MOOD, EPDS, PHQ9, GAD7);
        reads(Rule.LET_DOWN_MOOD);
        reads(Rule.CONTRAINDICATION, CONTRAINDICATIONS);
        reads(Rule.TREATABLE, ONSET, ANTIBIOTICS, REDNESS);
    }

    @Test
    void everyRuleIsInTheList() {
        assertThat(READS).containsOnlyKeys(Rule.values());
    }

    @Test
    void derivedRulesReadTheCoreBlockOnly() {
        DERIVED.forEach(rule -> assertThat(CORE).as(rule.name()).containsAll(READS.get(rule)));
    }

    /** With the same rules fired before it, a rule does not notice any change of a field that it is not said to read. */
    @Test
    void aRuleReadsNothingElse() {
        RandomGenerator random = new SplittableRandom(20261120);
        for (int i = 0; i < 10_000; i++) {
            FactsTeller teller = anybody(random);
            TriagePolicy policy = anyPolicy(random);
            long fired = random.nextLong();
            Facts before = teller.facts();
            for (Field field : Field.values()) {
                field.sayAnything(teller, random);
                Facts after = teller.facts();
                RuleContext was = context(before, policy, fired);
                RuleContext is = context(after, policy, fired);
                for (Rule rule : RULES) {
                    if (!READS.getOrDefault(rule, Set.of()).contains(field) && rule.holds(was) != rule.holds(is)) {
                        throw new AssertionError(rule + " reads " + field + ": " + before + " " + after);
                    }
                }
                before = after;
            }
        }
    }

    /** Whatever fired before, a direct rule says the same. */
    @Test
    void onlyDerivedRulesLookAtOthers() {
        RandomGenerator random = new SplittableRandom(20261121);
        for (int i = 0; i < 100_000; i++) {
            Facts facts = anybody(random).facts();
            TriagePolicy policy = anyPolicy(random);
            RuleContext alone = context(facts, policy, 0);
            RuleContext among = context(facts, policy, random.nextLong());
            for (Rule rule : RULES) {
                if (!DERIVED.contains(rule) && rule.holds(alone) != rule.holds(among)) {
                    throw new AssertionError(rule + " looks at others: " + facts);
                }
            }
        }
    }

    /** The axes hold one number from between two limits; any other from there fires the same rules. */
    @Test
    void numbersBetweenTwoLimitsAreAllAlike() {
        RandomGenerator random = new SplittableRandom(20261123);
        for (int i = 0; i < 300_000; i++) {
            FactsTeller teller = anybody(random);
            TriagePolicy policy = anyPolicy(random);
            long fired = read(teller, policy).fired();
            Facts before = teller.facts();
            round(teller);
            if (read(teller, policy).fired() != fired) {
                throw new AssertionError("not alike: " + before + " " + teller.facts());
            }
        }
    }

    private static void round(FactsTeller teller) {
        teller.antipyretic = teller.antipyretic == Facts.UNKNOWN ? Facts.NEVER : down(teller.antipyretic, 0, 12);
        teller.antipyretic = teller.antipyretic == 0 ? 11 : Facts.NEVER;
        teller.heartRate = down(teller.heartRate, 99, 100, 101, 130);
        teller.breaths = down(teller.breaths, 20, 21, 25);
        teller.systolic = down(teller.systolic, 90, 91);
        teller.withoutUrine = down(teller.withoutUrine, 35, 36);
        teller.onset = down(teller.onset, 23, 24, 48, 337, 673);
        teller.onAntibiotics = down(teller.onAntibiotics, 95, 96, 336);
        teller.daysSinceBirth = down(teller.daysSinceBirth, Facts.UNKNOWN, 2, 8) == 2 ? 4 : Facts.UNKNOWN;
        teller.age = down(teller.age, 29, 30);
        teller.episodes = down(teller.episodes, 2, 3);
        teller.phq9 = down(teller.phq9, 9, 10);
        teller.phq9Item9 = down(teller.phq9Item9, 0, 1);
        teller.gad7 = down(teller.gad7, 9, 10);
        teller.epds = down(teller.epds, 12, 13);
        teller.epdsItem10 = down(teller.epdsItem10, 0, 1);
    }

    /** The highest of these that is not above the number; the lowest if it is below all; unknown stays unknown. */
    private static int down(int number, int... representatives) {
        int chosen = representatives[0];
        for (int each : representatives) {
            chosen = each <= number ? each : chosen;
        }
        return number == Facts.UNKNOWN ? number : chosen;
    }

    /** All blocks mixed: anybody at all, and one flag more. */
    @Test
    void aFlagMoreIsNeverLessUrgentInAnybody() {
        RandomGenerator random = new SplittableRandom(20261122);
        long cases = 0;
        for (int i = 0; i < 1_000_000; i++) {
            FactsTeller teller = anybody(random);
            TriagePolicy policy = anyPolicy(random);
            RuleContext before = read(teller, policy);
            addFlag(teller, random);
            RuleContext after = read(teller, policy);
            Disposition was = RuleBook.mostUrgent(before.fired());
            Disposition is = RuleBook.mostUrgent(after.fired());
            boolean knownNow = before.fired(Rule.NOTHING_MATCHED.bit()) && is == Disposition.IMAGING;
            if (!is.atLeastAsUrgentAs(was) && !knownNow) {
                throw new AssertionError(was + " became " + is + ": " + teller.facts());
            }
            cases += 2;
        }
        System.out.printf("duct check, all blocks mixed at random: %,d cases%n", cases);
    }

    private static void addFlag(FactsTeller teller, RandomGenerator random) {
        switch (random.nextInt(9)) {
            case 0 -> teller.say(Critical.EMERGENCY_SIGNS, 0, Signs.EMERGENCY, true);
            case 1 ->
                teller.say(
                        Critical.SYSTEMIC_SIGNS,
                        0,
                        Signs.SYSTEMIC & random.nextLong(),
                        (teller.missing & Critical.SYSTEMIC_SIGNS.bit()) == 0);
            case 2 -> teller.marks |= Mark.of("conditions") & random.nextLong();
            case 3 -> teller.marks |= Mark.of("skinSigns") & random.nextLong();
            case 4 -> teller.marks |= Mark.of("contraindications") & random.nextLong();
            case 5 -> teller.temperature = Math.max(teller.temperature, Facts.FROM_38_0);
            case 6 -> teller.episodes = 3;
            case 7 -> teller.missing |= Critical.CONTRAINDICATIONS.bit();
            default -> teller.marks |= Mark.BLOODY.bit();
        }
    }

    private static FactsTeller anybody(RandomGenerator random) {
        var teller = new FactsTeller();
        for (Field field : Field.values()) {
            // Half of the fields stay as they are, so that calm cases come up as well.
            if (random.nextBoolean()) {
                field.sayAnything(teller, random);
            }
        }
        return teller;
    }

    private static TriagePolicy anyPolicy(RandomGenerator random) {
        return DuctCheckPropertiesTests.POLICIES.get(random.nextInt(DuctCheckPropertiesTests.POLICIES.size()));
    }

    private static RuleContext read(FactsTeller teller, TriagePolicy policy) {
        var context = new RuleContext(teller.facts(), policy);
        RuleBook.read(context);
        return context;
    }

    private static RuleContext context(Facts facts, TriagePolicy policy, long fired) {
        var context = new RuleContext(facts, policy);
        for (Rule rule : RULES) {
            if ((fired & rule.bit()) != 0) {
                context.fire(rule);
            }
        }
        return context;
    }

    private static void reads(Rule rule, Field... fields) {
        READS.put(rule, Set.of(fields));
    }
}
