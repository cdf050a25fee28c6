package care.milkway.visit.photograph;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person agreed that photographs are taken at a visit and kept.
 *
 * @param textVersion of the words she agreed to
 * @param signer her name, as she wrote it
 * @param withdrawnAt since when she does not agree any more
 */
public record PhotographConsent(UUID id, String textVersion, String signer, Instant at, Optional<Instant> withdrawnAt) {

    /** Of the words in the message files: whoever changes them raises it. */
    public static final String VERSION = "2026-11";

    /** The parts of the text, in the order they are read. */
    public static final List<String> PARTS = List.of("what", "who", "kept", "free", "stop");

    public boolean isInForce() {
        return withdrawnAt.isEmpty();
    }
}
