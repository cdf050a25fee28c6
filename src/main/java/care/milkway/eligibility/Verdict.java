package care.milkway.eligibility;

import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import java.util.Optional;
import java.util.Set;

/** Whether a service may be booked, and with whom. */
public sealed interface Verdict {

    /**
     * With some professions at least.
     *
     * @param open those it may be booked with now
     * @param withLetter those that need a verified referral letter first
     */
    record Eligible(Set<Profession> open, Set<Profession> withLetter) implements Verdict {

        public Eligible {
            open = Set.copyOf(open);
            withLetter = Set.copyOf(withLetter);
        }
    }

    /**
     * With nobody.
     *
     * @param reason the key of the sentence that says why
     * @param alternative what is offered instead, if anything
     */
    record Withheld(String reason, Optional<Treatment> alternative) implements Verdict {}

    /** The answers have to come first: there is no duct check, or it is too old, or not finished. */
    record CheckNeeded() implements Verdict {}
}
