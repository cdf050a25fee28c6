package care.milkway.triage;

import static care.milkway.triage.Facts.NEVER;
import static care.milkway.triage.Facts.UNKNOWN;

/** Facts to be changed one by one, without the cost of words: a tender lump since this morning, well otherwise. */
final class FactsTeller {

    long marks = Mark.LUMP.bit();
    int missing;
    int temperature = Facts.BELOW_38_0;
    int antipyretic = NEVER;
    int heartRate = UNKNOWN;
    int breaths = UNKNOWN;
    int systolic = UNKNOWN;
    int withoutUrine = UNKNOWN;
    int onset = 24;
    int onAntibiotics = UNKNOWN;
    int daysSinceBirth = 40;
    int age = 32;
    int episodes = 1;
    int phq9 = UNKNOWN;
    int phq9Item9 = UNKNOWN;
    int gad7 = UNKNOWN;
    int epds = UNKNOWN;
    int epdsItem10 = UNKNOWN;

    Facts facts() {
        return new Facts(
                marks,
                missing,
                temperature,
                antipyretic,
                heartRate,
                breaths,
                systolic,
                withoutUrine,
                onset,
                onAntibiotics,
                daysSinceBirth,
                age,
                episodes,
                phq9,
                phq9Item9,
                gad7,
                epds,
                epdsItem10);
    }

    /** Says of this question exactly this, or that it was not answered. */
    void say(Critical question, long ofQuestion, long said, boolean answered) {
        marks = (marks & ~ofQuestion) | said;
        missing = answered ? missing & ~question.bit() : missing | question.bit();
    }

    void say(long ofQuestion, long said) {
        marks = (marks & ~ofQuestion) | said;
    }
}
