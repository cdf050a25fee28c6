package care.milkway.clinic.policy;

import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The letter that a clinic asks for with one treatment.
 *
 * @param neededFor the professions that need one; left out for ultrasound, where the duct check decides
 * @param signers whose letter is accepted; left out for ultrasound
 * @param statements what it has to say
 */
public record TreatmentLetter(
        Treatment treatment,
        @Nullable Set<Profession> neededFor,
        @Nullable Set<Profession> signers,
        List<LetterStatement> statements) {

    public Set<Profession> professions() {
        return neededFor == null ? Set.of() : neededFor;
    }

    public Set<Profession> signedBy() {
        return signers == null ? Set.of() : signers;
    }
}
