package care.milkway.triage;

import static care.milkway.triage.Facts.NEVER;
import static care.milkway.triage.Facts.UNKNOWN;

/** The questions with one representative answer on each side of every limit any rule compares with. Hours are in half steps. */
final class Axes {

    private static final long REDNESS = Mark.of("redness");
    private static final long COURSE = Mark.of("course");
    private static final long ANTIBIOTICS = Mark.of("antibiotics.forMastitis") | Mark.of("antibiotics.course");
    private static final long HARM = Mark.of("harmThoughts");
    private static final long SKIN = Mark.of("skinSigns");
    private static final long CANCER = Mark.bits(Mark.BREAST_CANCER_HISTORY, Mark.BRCA);

    private Axes() {}

    static Axis temperature() {
        return Axis.of("temperature", level(UNKNOWN), level(0), level(1), level(2))
                .rising(1, 2, 3)
                .never(1, 0);
    }

    /** None, six hours or more ago and not answered are one: not masked. A masked temperature turns R17 off, and R11 may follow. */
    static Axis antipyretic() {
        return Axis.of("antipyretic", teller -> teller.antipyretic = NEVER, teller -> teller.antipyretic = 11)
                .rising(0, 1)
                .aboutPatience();
    }

    static Axis heartRate() {
        return Axis.of("heartRate", pulse(UNKNOWN), pulse(99), pulse(100), pulse(101), pulse(130))
                .rising(1, 2, 3, 4)
                .never(1, 0);
    }

    static Axis breaths() {
        return Axis.of(
                        "respiratoryRate",
                        t -> t.breaths = UNKNOWN,
                        t -> t.breaths = 20,
                        t -> t.breaths = 21,
                        t -> t.breaths = 25)
                .rising(1, 2, 3)
                .never(1, 0);
    }

    static Axis pressure() {
        return Axis.of("systolicPressure", t -> t.systolic = UNKNOWN, t -> t.systolic = 91, t -> t.systolic = 90)
                .rising(1, 2)
                .never(1, 0);
    }

    static Axis urine() {
        return Axis.of(
                        "hoursWithoutUrine",
                        t -> t.withoutUrine = UNKNOWN,
                        t -> t.withoutUrine = 35,
                        t -> t.withoutUrine = 36)
                .rising(1, 2)
                .never(1, 0);
    }

    static Axis systemicSigns() {
        return Axis.of(
                        "systemicSigns",
                        systemic(0, false),
                        systemic(0, true),
                        systemic(Mark.CHILLS.bit(), true),
                        systemic(Mark.BODY_ACHES.bit(), true),
                        systemic(Mark.FEELS_VERY_ILL.bit(), true))
                .never(1, 0)
                .never(1, 2)
                .never(1, 3)
                .never(1, 4);
    }

    /** Not there to there is the complaint people come with, and no red flag. */
    static Axis lump() {
        return Axis.of("lump", lump(0, false), lump(0, true), lump(Mark.LUMP.bit(), true))
                .never(1, 0);
    }

    static Axis redness() {
        return Axis.of(
                        "redness",
                        t -> t.say(REDNESS, 0),
                        t -> t.say(REDNESS, Mark.LOCAL_REDNESS.bit()),
                        t -> t.say(REDNESS, Mark.REDNESS_OVER_A_THIRD.bit()))
                .rising(0, 1, 2)
                .aboutPatience();
    }

    static Axis side() {
        long both = Mark.BOTH_SIDES.bit();
        return Axis.of("side", t -> t.say(both, 0), t -> t.say(both, both))
                .never(1, 0)
                .aboutPatience();
    }

    static Axis daysSinceBirth() {
        return Axis.of("daysSinceBirth", t -> t.daysSinceBirth = UNKNOWN, t -> t.daysSinceBirth = 4)
                .never(1, 0)
                .aboutPatience();
    }

    static Axis onset() {
        return Axis.of("hoursSinceOnset", onset(UNKNOWN), onset(23), onset(47), onset(48), onset(337), onset(673))
                .rising(1, 2, 3, 4, 5)
                .never(1, 0)
                .aboutPatience();
    }

    static Axis course() {
        return Axis.of(
                        "course",
                        t -> t.say(COURSE, Mark.BETTER.bit()),
                        t -> t.say(COURSE, 0),
                        t -> t.say(COURSE, Mark.WORSE.bit()))
                .rising(0, 1, 2)
                .aboutPatience();
    }

    /** Answered: none or not for mastitis, under 48 hours, 48 better and same, 168 better and same; not answered: at all, course at 48 and at 168. */
    static Axis antibiotics() {
        return Axis.of(
                        "antibiotics",
                        taking(UNKNOWN, 0, true),
                        taking(95, Mark.SAME_ON_ANTIBIOTICS.bit(), true),
                        taking(96, Mark.BETTER_ON_ANTIBIOTICS.bit(), true),
                        taking(96, Mark.SAME_ON_ANTIBIOTICS.bit(), true),
                        taking(336, Mark.BETTER_ON_ANTIBIOTICS.bit(), true),
                        taking(336, Mark.SAME_ON_ANTIBIOTICS.bit(), true),
                        taking(UNKNOWN, 0, false),
                        taking(96, 0, false),
                        taking(336, 0, false))
                .rising(0, 1, 3, 5)
                .rising(0, 2, 4, 5)
                .never(2, 3)
                .never(0, 6)
                .never(2, 7)
                .never(4, 8)
                .never(7, 8);
    }

    static Axis contraindications() {
        long all = Mark.of("contraindications");
        return Axis.of(
                        "contraindications",
                        t -> t.say(Critical.CONTRAINDICATIONS, all, 0, true),
                        t -> t.say(Critical.CONTRAINDICATIONS, all, 0, false),
                        t -> t.say(Critical.CONTRAINDICATIONS, all, Mark.BREAST_IMPLANT.bit(), true))
                .never(0, 1)
                .never(0, 2);
    }

    static Axis harmThoughts() {
        return Axis.of(
                        "harmThoughts",
                        harm(0, false),
                        harm(0, true),
                        harm(Mark.HARM_WITHOUT_PLAN.bit(), true),
                        harm(Mark.HARM_WITH_PLAN.bit(), true))
                .rising(1, 2, 3)
                .never(1, 0);
    }

    static Axis cancerRisk() {
        return Axis.of(
                        "conditions",
                        t -> t.say(CANCER, 0),
                        t -> t.say(CANCER, Mark.BRCA.bit()),
                        t -> t.say(CANCER, CANCER))
                .rising(0, 1, 2);
    }

    static Axis infectedFissure() {
        return Axis.of(
                        "skinSigns",
                        t -> t.say(Critical.SKIN_SIGNS, SKIN, 0, false),
                        t -> t.say(Critical.SKIN_SIGNS, SKIN, 0, true),
                        t -> t.say(Critical.SKIN_SIGNS, SKIN, Mark.INFECTED_FISSURE.bit(), true))
                .never(1, 0)
                .never(1, 2);
    }

    static Axis mark(Mark mark) {
        return Axis.of(mark.name(), t -> t.say(mark.bit(), 0), t -> t.say(mark.bit(), mark.bit()))
                .rising(0, 1);
    }

    private static Axis.Answer level(int level) {
        return teller -> {
            teller.temperature = level;
            teller.say(Critical.TEMPERATURE, 0, 0, level != UNKNOWN);
        };
    }

    private static Axis.Answer pulse(int rate) {
        return teller -> teller.heartRate = rate;
    }

    private static Axis.Answer systemic(long said, boolean answered) {
        return teller -> teller.say(Critical.SYSTEMIC_SIGNS, Signs.SYSTEMIC, said, answered);
    }

    private static Axis.Answer lump(long said, boolean answered) {
        return teller -> teller.say(Critical.LUMP, Mark.LUMP.bit(), said, answered);
    }

    private static Axis.Answer harm(long said, boolean answered) {
        return teller -> teller.say(Critical.HARM_THOUGHTS, HARM, said, answered);
    }

    private static Axis.Answer onset(int halfSteps) {
        return teller -> {
            teller.onset = halfSteps;
            teller.say(Critical.ONSET, 0, 0, halfSteps != UNKNOWN);
        };
    }

    private static Axis.Answer taking(int halfSteps, long course, boolean answered) {
        return teller -> {
            teller.onAntibiotics = halfSteps;
            long said = halfSteps == UNKNOWN ? 0 : Mark.FOR_MASTITIS.bit() | course;
            teller.say(Critical.ANTIBIOTICS, ANTIBIOTICS, said, answered);
        };
    }
}
