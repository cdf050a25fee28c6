package care.milkway.triage.rules;

import static care.milkway.triage.rules.Field.*;
import static care.milkway.triage.rules.vocabulary.Temperature.celsius;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.triage.rules.vocabulary.CriticalQuestion;
import care.milkway.triage.rules.vocabulary.Quantity;
import care.milkway.triage.rules.vocabulary.Vocabulary.Contraindication;
import care.milkway.triage.rules.vocabulary.Vocabulary.Discharge;
import care.milkway.triage.rules.vocabulary.Vocabulary.EmergencySign;
import care.milkway.triage.rules.vocabulary.Vocabulary.MedicalCondition;
import care.milkway.triage.rules.vocabulary.Vocabulary.SkinSign;
import care.milkway.triage.rules.vocabulary.Vocabulary.SystemicSign;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Which fields a rule reads: why the blocks of {@link DuctCheckPropertiesTests} may be counted through one by one. */
class RuleReadsTests {

    private static final Rule[] RULES = Rule.values();
    static final Map<Rule, Set<Field>> READS = new EnumMap<>(Rule.class);

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
    static final Set<Rule> DERIVED = EnumSet.of(
            Rule.ANTIBIOTICS_NOT_HELPING_IMAGING,
            Rule.ENGORGEMENT,
            Rule.NO_BETTER_AFTER_A_DAY,
            Rule.BOOKABLE_AFTER_A_DAY,
            Rule.GETTING_WORSE,
            Rule.SIMPLE_LUMP,
            Rule.NOTHING_MATCHED,
            Rule.LET_DOWN_MOOD,
            Rule.TREATABLE);

    static {
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
            AnswersTeller teller = anybody(random);
            TriagePolicy policy = anyPolicy(random);
            Set<Rule> fired = anyRules(random);
            ClinicalAnswers before = teller.answers();
            for (Field field : Field.values()) {
                field.sayAnything(teller, random);
                ClinicalAnswers after = teller.answers();
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
            ClinicalAnswers answers = anybody(random).answers();
            TriagePolicy policy = anyPolicy(random);
            RuleContext alone = context(answers, policy, Set.of());
            RuleContext among = context(answers, policy, anyRules(random));
            for (Rule rule : RULES) {
                if (!DERIVED.contains(rule) && rule.holds(alone) != rule.holds(among)) {
                    throw new AssertionError(rule + " looks at others: " + answers);
                }
            }
        }
    }

    /** The axes hold one number from between two limits; any other from there fires the same rules. */
    @Test
    void numbersBetweenTwoLimitsAreAllAlike() {
        RandomGenerator random = new SplittableRandom(20261123);
        for (int i = 0; i < 300_000; i++) {
            AnswersTeller teller = anybody(random);
            TriagePolicy policy = anyPolicy(random);
            List<Rule> fired = read(teller, policy).reasons();
            ClinicalAnswers before = teller.answers();
            Representatives.round(teller);
            if (!read(teller, policy).reasons().equals(fired)) {
                throw new AssertionError("not alike: " + before + " " + teller.answers());
            }
        }
    }

    /** All blocks mixed: anybody at all, and one flag more. */
    @Test
    void aFlagMoreIsNeverLessUrgentInAnybody() {
        RandomGenerator random = new SplittableRandom(20261122);
        long cases = 0;
        for (int i = 0; i < 1_000_000; i++) {
            AnswersTeller teller = anybody(random);
            TriagePolicy policy = anyPolicy(random);
            RuleContext before = read(teller, policy);
            addFlag(teller, random);
            RuleContext after = read(teller, policy);
            Disposition was = before.mostUrgent();
            Disposition is = after.mostUrgent();
            boolean knownNow = before.fired(Rule.NOTHING_MATCHED) && is == Disposition.IMAGING;
            if (!is.atLeastAsUrgentAs(was) && !knownNow) {
                throw new AssertionError(was + " became " + is + ": " + teller.answers());
            }
            cases += 2;
        }
        System.out.printf("duct check, all blocks mixed at random: %,d cases%n", cases);
    }

    private static void addFlag(AnswersTeller teller, RandomGenerator random) {
        switch (random.nextInt(9)) {
            case 0 -> {
                teller.emergencySigns = EnumSet.allOf(EmergencySign.class);
                teller.answered(CriticalQuestion.EMERGENCY_SIGNS, true);
            }
            case 1 -> teller.systemicSigns = more(teller.systemicSigns, SystemicSign.class, random);
            case 2 -> teller.conditions = more(teller.conditions, MedicalCondition.class, random);
            case 3 -> teller.skinSigns = more(teller.skinSigns, SkinSign.class, random);
            case 4 -> teller.contraindications = more(teller.contraindications, Contraindication.class, random);
            case 5 ->
                teller.temperature = teller.temperature.atLeast(celsius("38.0"))
                        ? teller.temperature
                        : new Quantity<>(celsius("38.0"));
            case 6 -> teller.sameSiteEpisodes = new Quantity<>(3);
            case 7 -> teller.answered(CriticalQuestion.CONTRAINDICATIONS, false);
            default -> teller.discharge = Discharge.BLOODY;
        }
    }

    private static <E extends Enum<E>> Set<E> more(Set<E> said, Class<E> codes, RandomGenerator random) {
        var more = EnumSet.noneOf(codes);
        more.addAll(said);
        for (E code : codes.getEnumConstants()) {
            if (random.nextBoolean()) {
                more.add(code);
            }
        }
        return more;
    }

    private static AnswersTeller anybody(RandomGenerator random) {
        var teller = new AnswersTeller();
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

    private static RuleContext read(AnswersTeller teller, TriagePolicy policy) {
        var context = new RuleContext(teller.answers(), policy);
        RuleBook.read(context);
        return context;
    }

    private static RuleContext context(ClinicalAnswers answers, TriagePolicy policy, Set<Rule> fired) {
        var context = new RuleContext(answers, policy);
        fired.forEach(context::fire);
        return context;
    }

    private static Set<Rule> anyRules(RandomGenerator random) {
        var rules = EnumSet.noneOf(Rule.class);
        for (Rule rule : RULES) {
            if (random.nextBoolean()) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private static void reads(Rule rule, Field... fields) {
        READS.put(rule, Set.of(fields));
    }
}
