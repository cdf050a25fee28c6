package care.milkway.visit.consent;

import care.milkway.clinic.Treatment;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person agreed to a treatment.
 *
 * @param textVersion of the words she agreed to
 * @param signer her name, as she wrote it
 * @param withdrawnAt since when she does not agree any more
 */
public record Consent(
        UUID id,
        Treatment treatment,
        String textVersion,
        ConsentArea area,
        String signer,
        Instant at,
        Optional<Instant> withdrawnAt) {

    public boolean isInForce() {
        return withdrawnAt.isEmpty();
    }
}
