package care.milkway.limits;

import java.util.Optional;
import java.util.UUID;

/**
 * Whoever asks, as far as limits need to know. Keys that can be compared and tell nothing of her.
 *
 * @param network the block of addresses the request comes from
 * @param visitor the browser, once it has held a time
 */
public record Client(UUID network, Optional<UUID> visitor) {}
