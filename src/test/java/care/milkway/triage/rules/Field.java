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
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The fields of the contract that rules may read, each with a way to say anything at all in it. */
enum Field {
    TEMPERATURE((teller, random) -> {
        teller.temperature = random.nextInt(4) == 0
                ? Quantity.unknown()
                : new Quantity<>(Temperature.celsius(BigDecimal.valueOf(random.nextInt(360, 400), 1)));
        teller.answered(CriticalQuestion.TEMPERATURE, teller.temperature.known());
    }),
    ANTIPYRETIC((teller, random) -> teller.sinceAntipyretic = hours(random, 0, 20)),
    HEART_RATE((teller, random) -> teller.heartRate = count(random, 60, 150)),
    BREATHS((teller, random) -> teller.respiratoryRate = count(random, 10, 32)),
    SYSTOLIC((teller, random) -> teller.systolicPressure = count(random, 80, 130)),
    URINE((teller, random) -> teller.withoutUrine = hours(random, 0, 50)),
    EMERGENCY((teller, random) ->
            teller.emergencySigns = list(teller, random, EmergencySign.class, CriticalQuestion.EMERGENCY_SIGNS)),
    SYSTEMIC((teller, random) ->
            teller.systemicSigns = list(teller, random, SystemicSign.class, CriticalQuestion.SYSTEMIC_SIGNS)),
    SKIN((teller, random) -> teller.skinSigns = list(teller, random, SkinSign.class, CriticalQuestion.SKIN_SIGNS)),
    CONTRAINDICATIONS((teller, random) -> teller.contraindications =
            list(teller, random, Contraindication.class, CriticalQuestion.CONTRAINDICATIONS)),
    CONDITIONS((teller, random) -> teller.conditions = some(random, MedicalCondition.class)),
    REDNESS((teller, random) -> teller.redness = one(random, Redness.class)),
    DISCHARGE((teller, random) -> teller.discharge = one(random, Discharge.class)),
    COURSE((teller, random) -> teller.course = one(random, Course.class)),
    SIDE((teller, random) -> teller.side = one(random, Side.class)),
    AXILLARY_LUMP((teller, random) -> teller.axillaryLump = random.nextBoolean()),
    PSYCHOSIS((teller, random) -> teller.psychosisSigns = random.nextBoolean()),
    LUMP((teller, random) -> {
        teller.lump = random.nextBoolean();
        teller.answered(CriticalQuestion.LUMP, teller.lump || random.nextInt(3) > 0);
    }),
    HARM((teller, random) -> {
        teller.harmThoughts = one(random, HarmThoughts.class);
        teller.answered(CriticalQuestion.HARM_THOUGHTS, teller.harmThoughts != null);
    }),
    ONSET((teller, random) -> {
        teller.sinceOnset = hours(random, 0, random.nextBoolean() ? 60 : 800);
        teller.answered(CriticalQuestion.ONSET, teller.sinceOnset.known());
    }),
    ANTIBIOTICS((teller, random) -> {
        teller.antibioticsForMastitis = random.nextBoolean();
        teller.courseOnAntibiotics = one(random, Course.class);
        teller.onAntibiotics = hours(random, 0, random.nextBoolean() ? 110 : 400);
        teller.answered(CriticalQuestion.ANTIBIOTICS, random.nextInt(4) > 0);
    }),
    DAYS((teller, random) -> teller.daysSinceBirth = count(random, 0, 12)),
    AGE((teller, random) -> teller.age = count(random, 15, 45)),
    EPISODES((teller, random) -> teller.sameSiteEpisodes = count(random, 0, 5)),
    PHQ9((teller, random) -> teller.phq9 = count(random, 0, 28)),
    PHQ9_ITEM_9((teller, random) -> teller.phq9Item9 = count(random, 0, 4)),
    GAD7((teller, random) -> teller.gad7 = count(random, 0, 22)),
    EPDS((teller, random) -> teller.epds = count(random, 0, 31)),
    EPDS_ITEM_10((teller, random) -> teller.epdsItem10 = count(random, 0, 4));

    private final BiConsumer<AnswersTeller, RandomGenerator> saying;

    Field(BiConsumer<AnswersTeller, RandomGenerator> saying) {
        this.saying = saying;
    }

    void sayAnything(AnswersTeller teller, RandomGenerator random) {
        saying.accept(teller, random);
    }

    private static Quantity<Integer> count(RandomGenerator random, int least, int bound) {
        return random.nextInt(4) == 0 ? Quantity.unknown() : new Quantity<>(random.nextInt(least, bound));
    }

    private static Quantity<Duration> hours(RandomGenerator random, int leastHalves, int boundOfHalves) {
        return random.nextInt(4) == 0
                ? Quantity.unknown()
                : new Quantity<>(Duration.ofMinutes(30L * random.nextInt(leastHalves, boundOfHalves)));
    }

    private static <E extends Enum<E>> Set<E> list(
            AnswersTeller teller, RandomGenerator random, Class<E> codes, CriticalQuestion question) {
        boolean answered = random.nextInt(4) > 0;
        teller.answered(question, answered);
        return answered ? some(random, codes) : Set.of();
    }

    /** Often none, and seldom many, so that rules that need calm get some. */
    static <E extends Enum<E>> Set<E> some(RandomGenerator random, Class<E> codes) {
        var said = EnumSet.noneOf(codes);
        if (random.nextBoolean()) {
            for (E code : codes.getEnumConstants()) {
                if (random.nextInt(8) == 0) {
                    said.add(code);
                }
            }
        }
        return said;
    }

    private static <E extends Enum<E>> @Nullable E one(RandomGenerator random, Class<E> codes) {
        E[] all = codes.getEnumConstants();
        int chosen = random.nextInt(all.length + 1);
        return chosen == all.length ? null : all[chosen];
    }
}
