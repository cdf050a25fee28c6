package care.milkway.referral;

import care.milkway.clinic.Profession;
import care.milkway.clinic.policy.LetterStatement;
import care.milkway.kernel.InvalidInput;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a letter says, in the words of whoever hands it in or has read it.
 *
 * @param signer the name of who signed it
 * @param signedOn the day on it
 * @param statements what it says
 */
public record Signature(String signer, Profession profession, LocalDate signedOn, Set<LetterStatement> statements) {

    private static final int LONGEST_NAME = 120;

    /** @throws InvalidInput if there is no name, or it is no name */
    public Signature {
        statements = Set.copyOf(statements);
        if (signer.isBlank() || signer.length() > LONGEST_NAME || signer.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput("signer", "the name of who signed the letter is needed");
        }
    }

    /** Whether it was signed by then, and not too long before. */
    public boolean isFrom(LocalDate earliest, LocalDate today) {
        return !signedOn.isAfter(today) && !signedOn.isBefore(earliest);
    }

    @Override
    public String toString() {
        return "Signature";
    }
}
