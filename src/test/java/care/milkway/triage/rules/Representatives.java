package care.milkway.triage.rules;

import static care.milkway.triage.rules.vocabulary.Temperature.celsius;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;

import care.milkway.triage.rules.vocabulary.Quantity;

/** The answers that stand for all others between the same two limits, as the axes hold them. */
final class Representatives {

    private Representatives() {}

    static void round(AnswersTeller teller) {
        teller.temperature = down(teller.temperature, celsius("36.0"), celsius("38.0"), celsius("38.5"));
        teller.sinceAntipyretic = teller.sinceAntipyretic.under(ofHours(6))
                ? new Quantity<>(Axes.justUnder(ofHours(6)))
                : Quantity.unknown();
        teller.heartRate = down(teller.heartRate, 99, 100, 101, 130);
        teller.respiratoryRate = down(teller.respiratoryRate, 20, 21, 25);
        teller.systolicPressure = down(teller.systolicPressure, 90, 91);
        teller.withoutUrine = down(teller.withoutUrine, ofHours(17), ofHours(18));
        teller.sinceOnset = down(
                teller.sinceOnset,
                ofHours(11),
                ofHours(12),
                ofHours(24),
                Axes.justOver(ofDays(7)),
                Axes.justOver(ofDays(14)));
        teller.onAntibiotics = down(teller.onAntibiotics, ofHours(47), ofDays(2), ofDays(7));
        teller.daysSinceBirth = teller.daysSinceBirth.between(2, 7) ? new Quantity<>(4) : Quantity.unknown();
        teller.age = down(teller.age, 29, 30);
        teller.sameSiteEpisodes = down(teller.sameSiteEpisodes, 2, 3);
        teller.phq9 = down(teller.phq9, 9, 10);
        teller.phq9Item9 = down(teller.phq9Item9, 0, 1);
        teller.gad7 = down(teller.gad7, 9, 10);
        teller.epds = down(teller.epds, 12, 13);
        teller.epdsItem10 = down(teller.epdsItem10, 0, 1);
    }

    /** The highest of these that is not above the quantity; the lowest if it is below all; unknown stays unknown. */
    @SafeVarargs
    private static <T extends Comparable<T>> Quantity<T> down(Quantity<T> quantity, T... representatives) {
        if (!quantity.known()) {
            return quantity;
        }
        T chosen = representatives[0];
        for (T each : representatives) {
            chosen = quantity.atLeast(each) ? each : chosen;
        }
        return new Quantity<>(chosen);
    }
}
