package care.milkway.triage.rules;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;

import care.milkway.triage.rules.vocabulary.CriticalQuestion;
import care.milkway.triage.rules.vocabulary.Quantity;
import care.milkway.triage.rules.vocabulary.Temperature;
import care.milkway.triage.rules.vocabulary.Vocabulary.Contraindication;
import care.milkway.triage.rules.vocabulary.Vocabulary.Course;
import care.milkway.triage.rules.vocabulary.Vocabulary.HarmThoughts;
import care.milkway.triage.rules.vocabulary.Vocabulary.MedicalCondition;
import care.milkway.triage.rules.vocabulary.Vocabulary.Redness;
import care.milkway.triage.rules.vocabulary.Vocabulary.Side;
import care.milkway.triage.rules.vocabulary.Vocabulary.SkinSign;
import care.milkway.triage.rules.vocabulary.Vocabulary.SystemicSign;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions with one representative answer on each side of every limit any rule compares with. */
final class Axes {

    private Axes() {}

    static Axis temperature() {
        return Axis.of("temperature", degrees(null), degrees("37.9"), degrees("38.0"), degrees("38.5"))
                .rising(1, 2, 3)
                .never(1, 0);
    }

    /** None, six hours or more ago and not answered are one: not masked. A masked temperature turns R17 off, and R11 may follow. */
    static Axis antipyretic() {
        return Axis.of(
                        "antipyretic",
                        t -> t.sinceAntipyretic = Quantity.unknown(),
                        t -> t.sinceAntipyretic = new Quantity<>(justUnder(ofHours(6))))
                .rising(0, 1)
                .aboutPatience();
    }

    static Axis heartRate() {
        return count("heartRate", (t, rate) -> t.heartRate = rate, 99, 100, 101, 130)
                .rising(1, 2, 3, 4)
                .never(1, 0);
    }

    static Axis respiratoryRate() {
        return count("respiratoryRate", (t, rate) -> t.respiratoryRate = rate, 20, 21, 25)
                .rising(1, 2, 3)
                .never(1, 0);
    }

    static Axis systolicPressure() {
        return count("systolicPressure", (t, pressure) -> t.systolicPressure = pressure, 91, 90)
                .rising(1, 2)
                .never(1, 0);
    }

    static Axis withoutUrine() {
        return Axis.of(
                        "hoursWithoutUrine",
                        t -> t.withoutUrine = Quantity.unknown(),
                        t -> t.withoutUrine = new Quantity<>(justUnder(ofHours(18))),
                        t -> t.withoutUrine = new Quantity<>(ofHours(18)))
                .rising(1, 2)
                .never(1, 0);
    }

    static Axis systemicSigns() {
        return Axis.of(
                        "systemicSigns",
                        systemic(false),
                        systemic(true),
                        systemic(true, SystemicSign.CHILLS),
                        systemic(true, SystemicSign.BODY_ACHES),
                        systemic(true, SystemicSign.FEELS_VERY_ILL))
                .never(1, 0)
                .never(1, 2)
                .never(1, 3)
                .never(1, 4);
    }

    /** Not there to there is the complaint people come with, and no red flag. */
    static Axis lump() {
        return Axis.of("lump", lump(false, false), lump(false, true), lump(true, true))
                .never(1, 0);
    }

    static Axis redness() {
        return Axis.of(
                        "redness",
                        t -> t.redness = Redness.NONE,
                        t -> t.redness = Redness.LOCAL,
                        t -> t.redness = Redness.OVER_A_THIRD)
                .rising(0, 1, 2)
                .aboutPatience();
    }

    static Axis side() {
        return Axis.of("side", t -> t.side = Side.LEFT, t -> t.side = Side.BOTH)
                .never(1, 0)
                .aboutPatience();
    }

    static Axis daysSinceBirth() {
        return count("daysSinceBirth", (t, days) -> t.daysSinceBirth = days, 4)
                .never(1, 0)
                .aboutPatience();
    }

    static Axis onset() {
        return Axis.of(
                        "hoursSinceOnset",
                        onset(null),
                        onset(justUnder(ofHours(12))),
                        onset(justUnder(ofHours(24))),
                        onset(ofHours(24)),
                        onset(justOver(ofDays(7))),
                        onset(justOver(ofDays(14))))
                .rising(1, 2, 3, 4, 5)
                .never(1, 0)
                .aboutPatience();
    }

    static Axis course() {
        return Axis.of(
                        "course",
                        t -> t.course = Course.BETTER,
                        t -> t.course = Course.SAME,
                        t -> t.course = Course.WORSE)
                .rising(0, 1, 2)
                .aboutPatience();
    }

    /** Answered: none or not for mastitis, under 48 hours, 48 better and same, 168 better and same; not answered: at all, course at 48 and at 168. */
    static Axis antibiotics() {
        return Axis.of(
                        "antibiotics",
                        taking(null, null, true),
                        taking(justUnder(ofDays(2)), Course.SAME, true),
                        taking(ofDays(2), Course.BETTER, true),
                        taking(ofDays(2), Course.SAME, true),
                        taking(ofDays(7), Course.BETTER, true),
                        taking(ofDays(7), Course.SAME, true),
                        taking(null, null, false),
                        taking(ofDays(2), null, false),
                        taking(ofDays(7), null, false))
                .rising(0, 1, 3, 5)
                .rising(0, 2, 4, 5)
                .never(2, 3)
                .never(0, 6)
                .never(2, 7)
                .never(4, 8)
                .never(7, 8);
    }

    static Axis contraindications() {
        return Axis.of(
                        "contraindications",
                        against(true),
                        against(false),
                        against(true, Contraindication.BREAST_IMPLANT))
                .never(0, 1)
                .never(0, 2);
    }

    static Axis harmThoughts() {
        return Axis.of(
                        "harmThoughts",
                        harm(null),
                        harm(HarmThoughts.NONE),
                        harm(HarmThoughts.WITHOUT_PLAN),
                        harm(HarmThoughts.WITH_PLAN))
                .rising(1, 2, 3)
                .never(1, 0);
    }

    static Axis cancerRisk() {
        Set<MedicalCondition> brca = EnumSet.of(MedicalCondition.BRCA);
        Set<MedicalCondition> both = EnumSet.of(MedicalCondition.BRCA, MedicalCondition.BREAST_CANCER_HISTORY);
        return Axis.of("conditions", t -> t.conditions = Set.of(), t -> t.conditions = brca, t -> t.conditions = both)
                .rising(0, 1, 2);
    }

    static Axis infectedFissure() {
        return Axis.of("skinSigns", skin(false), skin(true), skin(true, SkinSign.INFECTED_FISSURE))
                .never(1, 0)
                .never(1, 2);
    }

    /** No, and yes. */
    static Axis sign(String name, BiConsumer<AnswersTeller, Boolean> field) {
        return Axis.of(name, t -> field.accept(t, false), t -> field.accept(t, true))
                .rising(0, 1);
    }

    /** Not answered, and these numbers. */
    static Axis count(String name, BiConsumer<AnswersTeller, Quantity<Integer>> field, Integer... numbers) {
        return Axis.of(
                name,
                Stream.concat(
                                Stream.of(Quantity.<Integer>unknown()),
                                Stream.of(numbers).map(Quantity::new))
                        .<Axis.Answer>map(quantity -> teller -> field.accept(teller, quantity))
                        .toList());
    }

    static Duration justUnder(Duration limit) {
        return limit.minusNanos(1);
    }

    static Duration justOver(Duration limit) {
        return limit.plusNanos(1);
    }

    private static Axis.Answer degrees(@Nullable String celsius) {
        Quantity<Temperature> measured =
                celsius == null ? Quantity.unknown() : new Quantity<>(Temperature.celsius(celsius));
        return teller -> {
            teller.temperature = measured;
            teller.answered(CriticalQuestion.TEMPERATURE, measured.known());
        };
    }

    private static Axis.Answer systemic(boolean answered, SystemicSign... signs) {
        Set<SystemicSign> said = signs.length == 0 ? Set.of() : EnumSet.copyOf(List.of(signs));
        return teller -> {
            teller.systemicSigns = said;
            teller.answered(CriticalQuestion.SYSTEMIC_SIGNS, answered);
        };
    }

    private static Axis.Answer skin(boolean answered, SkinSign... signs) {
        Set<SkinSign> said = signs.length == 0 ? Set.of() : EnumSet.copyOf(List.of(signs));
        return teller -> {
            teller.skinSigns = said;
            teller.answered(CriticalQuestion.SKIN_SIGNS, answered);
        };
    }

    private static Axis.Answer against(boolean answered, Contraindication... contraindications) {
        Set<Contraindication> said =
                contraindications.length == 0 ? Set.of() : EnumSet.copyOf(List.of(contraindications));
        return teller -> {
            teller.contraindications = said;
            teller.answered(CriticalQuestion.CONTRAINDICATIONS, answered);
        };
    }

    private static Axis.Answer lump(boolean there, boolean answered) {
        return teller -> {
            teller.lump = there;
            teller.answered(CriticalQuestion.LUMP, answered);
        };
    }

    private static Axis.Answer harm(@Nullable HarmThoughts thoughts) {
        return teller -> {
            teller.harmThoughts = thoughts;
            teller.answered(CriticalQuestion.HARM_THOUGHTS, thoughts != null);
        };
    }

    private static Axis.Answer onset(@Nullable Duration ago) {
        var since = new Quantity<>(ago);
        return teller -> {
            teller.sinceOnset = since;
            teller.answered(CriticalQuestion.ONSET, since.known());
        };
    }

    private static Axis.Answer taking(@Nullable Duration duration, @Nullable Course course, boolean answered) {
        var taken = new Quantity<>(duration);
        return teller -> {
            teller.onAntibiotics = taken;
            teller.antibioticsForMastitis = taken.known();
            teller.courseOnAntibiotics = course;
            teller.answered(CriticalQuestion.ANTIBIOTICS, answered);
        };
    }
}
