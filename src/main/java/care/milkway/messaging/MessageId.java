package care.milkway.messaging;

import java.util.UUID;

/** One message to one person. */
public record MessageId(UUID value) {}
