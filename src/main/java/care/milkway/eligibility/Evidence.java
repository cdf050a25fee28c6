package care.milkway.eligibility;

import care.milkway.referral.LetterId;
import care.milkway.triage.CheckId;
import java.time.Instant;
import java.util.Optional;

/** What speaks for somebody wherever a booking is decided: her duct check and her referral letter. */
public record Evidence(Optional<CheckId> check, LetterState letter) {

    /** Neither a check nor a letter. */
    public static final Evidence NONE = of(Optional.empty());

    /** How far her letter is. */
    public sealed interface LetterState {}

    /** There is none. */
    public record NoLetter() implements LetterState {}

    /** It has to be accepted by then; until it is, the booking is provisional. */
    public record AwaitedLetter(Instant due) implements LetterState {}

    /** The clinic accepted it. */
    public record AcceptedLetter(LetterId id) implements LetterState {}

    public static Evidence of(Optional<CheckId> check) {
        return new Evidence(check, new NoLetter());
    }

    public Evidence with(LetterState other) {
        return new Evidence(check, other);
    }

    /** Until when a letter has to be accepted, if one is still to come. */
    public Optional<Instant> letterDue() {
        return letter instanceof AwaitedLetter(Instant due) ? Optional.of(due) : Optional.empty();
    }

    /** The letter that was accepted. */
    public Optional<LetterId> accepted() {
        return letter instanceof AcceptedLetter(LetterId id) ? Optional.of(id) : Optional.empty();
    }
}
