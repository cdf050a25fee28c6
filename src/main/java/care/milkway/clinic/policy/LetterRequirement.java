package care.milkway.clinic.policy;

import care.milkway.clinic.Profession;
import java.util.List;
import java.util.Set;

/**
 * What a referral letter has to be.
 *
 * @param signers whose letter is accepted
 * @param statements what it has to say
 */
public record LetterRequirement(Set<Profession> signers, List<LetterStatement> statements) {

    /** Where none is needed. */
    public static final LetterRequirement NONE = new LetterRequirement(Set.of(), List.of());

    public LetterRequirement {
        signers = Set.copyOf(signers);
        statements = List.copyOf(statements);
    }

    /** Whether somebody of this profession may sign it, and all is said that has to be. */
    public boolean metBy(Profession signer, Set<LetterStatement> said) {
        return signers.contains(signer) && said.containsAll(statements);
    }
}
