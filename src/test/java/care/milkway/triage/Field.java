package care.milkway.triage;

import static care.milkway.triage.Facts.NEVER;
import static care.milkway.triage.Facts.UNKNOWN;

import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The fields of the contract that rules may read, each with a way to say anything at all in it. */
enum Field {
    TEMPERATURE((teller, random) -> {
        teller.temperature = random.nextInt(UNKNOWN, 3);
        teller.say(Critical.TEMPERATURE, 0, 0, teller.temperature != UNKNOWN);
    }),
    ANTIPYRETIC((teller, random) -> teller.antipyretic = random.nextInt(4) == 0 ? NEVER : random.nextInt(UNKNOWN, 20)),
    HEART_RATE((teller, random) -> teller.heartRate = maybe(random, 60, 150)),
    BREATHS((teller, random) -> teller.breaths = maybe(random, 10, 32)),
    SYSTOLIC((teller, random) -> teller.systolic = maybe(random, 80, 130)),
    URINE((teller, random) -> teller.withoutUrine = maybe(random, 0, 50)),
    EMERGENCY((teller, random) -> list(teller, random, "emergencySigns", Critical.EMERGENCY_SIGNS)),
    SYSTEMIC((teller, random) -> list(teller, random, "systemicSigns", Critical.SYSTEMIC_SIGNS)),
    SKIN((teller, random) -> list(teller, random, "skinSigns", Critical.SKIN_SIGNS)),
    CONTRAINDICATIONS((teller, random) -> list(teller, random, "contraindications", Critical.CONTRAINDICATIONS)),
    CONDITIONS((teller, random) -> teller.say(Mark.of("conditions"), some(random, "conditions"))),
    REDNESS((teller, random) -> one(teller, random, "redness")),
    DISCHARGE((teller, random) -> one(teller, random, "discharge")),
    COURSE((teller, random) -> one(teller, random, "course")),
    SIDE((teller, random) -> one(teller, random, "side")),
    AXILLARY_LUMP((teller, random) -> one(teller, random, "axillaryLump")),
    PSYCHOSIS((teller, random) -> one(teller, random, "psychosisSigns")),
    LUMP((teller, random) -> {
        one(teller, random, "lump");
        boolean yes = (teller.marks & Mark.LUMP.bit()) != 0;
        teller.say(Critical.LUMP, 0, 0, yes || random.nextInt(3) > 0);
    }),
    HARM((teller, random) -> {
        one(teller, random, "harmThoughts");
        boolean yes = (teller.marks & Mark.of("harmThoughts")) != 0;
        teller.say(Critical.HARM_THOUGHTS, 0, 0, yes || random.nextInt(3) > 0);
    }),
    ONSET((teller, random) -> {
        teller.onset = maybe(random, 0, random.nextBoolean() ? 60 : 800);
        teller.say(Critical.ONSET, 0, 0, teller.onset != UNKNOWN);
    }),
    ANTIBIOTICS((teller, random) -> {
        one(teller, random, "antibiotics.forMastitis");
        one(teller, random, "antibiotics.course");
        teller.onAntibiotics = maybe(random, 0, random.nextBoolean() ? 110 : 400);
        teller.say(Critical.ANTIBIOTICS, 0, 0, random.nextInt(4) > 0);
    }),
    DAYS((teller, random) -> teller.daysSinceBirth = maybe(random, 0, 12)),
    AGE((teller, random) -> teller.age = maybe(random, 15, 45)),
    EPISODES((teller, random) -> teller.episodes = maybe(random, 0, 5)),
    PHQ9((teller, random) -> teller.phq9 = maybe(random, 0, 28)),
    PHQ9_ITEM_9((teller, random) -> teller.phq9Item9 = maybe(random, 0, 4)),
    GAD7((teller, random) -> teller.gad7 = maybe(random, 0, 22)),
    EPDS((teller, random) -> teller.epds = maybe(random, 0, 31)),
    EPDS_ITEM_10((teller, random) -> teller.epdsItem10 = maybe(random, 0, 4));

    private final BiConsumer<FactsTeller, RandomGenerator> saying;

    Field(BiConsumer<FactsTeller, RandomGenerator> saying) {
        this.saying = saying;
    }

    void sayAnything(FactsTeller teller, RandomGenerator random) {
        saying.accept(teller, random);
    }

    private static int maybe(RandomGenerator random, int least, int bound) {
        return random.nextInt(4) == 0 ? UNKNOWN : random.nextInt(least, bound);
    }

    private static void list(FactsTeller teller, RandomGenerator random, String linkId, Critical critical) {
        boolean answered = random.nextInt(4) > 0;
        teller.say(critical, Mark.of(linkId), answered ? some(random, linkId) : 0, answered);
    }

    /** Often none, and seldom many, so that rules that need calm get some. */
    private static long some(RandomGenerator random, String linkId) {
        return random.nextBoolean() ? 0 : Mark.of(linkId) & few(random);
    }

    private static long few(RandomGenerator random) {
        long bits = random.nextLong();
        return bits & Long.rotateLeft(bits, 17) & Long.rotateLeft(bits, 41);
    }

    private static void one(FactsTeller teller, RandomGenerator random, String linkId) {
        long[] marks = Stream.of(Mark.values())
                .filter(mark -> mark.linkId().equals(linkId))
                .mapToLong(Mark::bit)
                .toArray();
        int chosen = random.nextInt(marks.length + 1);
        teller.say(Mark.of(linkId), chosen == marks.length ? 0 : marks[chosen]);
    }
}
