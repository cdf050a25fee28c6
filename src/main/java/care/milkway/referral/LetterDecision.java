package care.milkway.referral;

import java.time.LocalDate;

/** What staff say of a letter. */
public sealed interface LetterDecision {

    /** Nobody has looked yet. */
    record Waiting() implements LetterDecision {}

    /** It serves until the end of that day. */
    record Accepted(LocalDate lastDay) implements LetterDecision {}

    /** @param reason in the words that the parent reads */
    record Refused(String reason) implements LetterDecision {

        @Override
        public String toString() {
            return "Refused";
        }
    }

    /** Another letter took its place, or its appointment is no longer kept. */
    record Replaced() implements LetterDecision {}
}
