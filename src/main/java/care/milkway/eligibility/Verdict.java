package care.milkway.eligibility;

import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.clinic.policy.LetterRequirement;
import care.milkway.triage.rules.WithholdingReason;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a service may be booked, and with whom. */
public sealed interface Verdict {

    /**
     * With some professions at least.
     *
     * @param open those it may be booked with now
     * @param withLetter those that need a verified referral letter first
     * @param letter what that letter has to be
     */
    record Eligible(Set<Profession> open, Set<Profession> withLetter, LetterRequirement letter) implements Verdict {

        public Eligible(Set<Profession> open, Set<Profession> withLetter) {
            this(open, withLetter, LetterRequirement.NONE);
        }

        public Eligible {
            open = Set.copyOf(open);
            withLetter = Set.copyOf(withLetter);
        }

        /** Those that need a letter first, and what it has to be. */
        Eligible asking(Set<Profession> needed, LetterRequirement requirement) {
            var free = new HashSet<>(open);
            free.removeAll(needed);
            var asked = new HashSet<>(open);
            asked.retainAll(needed);
            asked.addAll(withLetter);
            return new Eligible(free, asked, asked.isEmpty() ? LetterRequirement.NONE : requirement);
        }

        /** As if the letter were there: it is, or it is on its way. */
        public Eligible covered() {
            var all = new HashSet<>(open);
            all.addAll(withLetter);
            return new Eligible(all, Set.of(), letter);
        }
    }

    /** With nobody, for the reason the duct check gave. */
    record NotEligible(WithholdingReason because) implements Verdict {

        /** The key of the sentence that says why. */
        public String reason() {
            return because.messageKey();
        }

        /** What is offered instead, if anything. */
        public Optional<Treatment> alternative() {
            return because.alternative();
        }
    }

    /**
     * It may be booked if nothing speaks against this treatment, and that was not asked yet.
     *
     * @param otherwise what it is if nothing does
     */
    record AnswersNeeded(List<String> missing, Eligible otherwise) implements Verdict {

        public AnswersNeeded {
            missing = List.copyOf(missing);
        }
    }

    /** The answers have to come first: there is no duct check, or it is too old, or not finished. */
    record CheckNeeded() implements Verdict {}
}
