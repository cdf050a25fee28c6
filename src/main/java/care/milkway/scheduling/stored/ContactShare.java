package care.milkway.scheduling.stored;

import java.util.Optional;
import java.util.UUID;

/** Keys of the e-mail address and the phone that somebody typed, whose owner may be somebody else. */
public record ContactShare(UUID email, Optional<UUID> phone) {}
