package care.milkway.scheduling.letter;

import care.milkway.clinic.Clinic;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Evidence.AwaitedLetter;
import care.milkway.eligibility.Evidence.NoLetter;
import care.milkway.scheduling.availability.Offer;
import java.time.Instant;
import java.util.Optional;

/** Until when a letter has to be accepted that a time needs. Pure. */
public final class LetterDeadline {

    private LetterDeadline() {}

    public static Instant of(Clinic clinic, Instant start) {
        return start.minus(clinic.letters().due());
    }

    /** With what a time is hers: as it is, or with a letter that is still to come. None if that would come too late. */
    public static Optional<Evidence> evidence(Clinic clinic, Evidence evidence, Offer offer, Instant now) {
        if (!offer.letterNeeded()) {
            return Optional.of(evidence.letterDue().isPresent() ? evidence.with(new NoLetter()) : evidence);
        }
        var due = of(clinic, offer.visit().start());
        return Optional.of(evidence.with(new AwaitedLetter(due))).filter(_ -> due.isAfter(now));
    }
}
