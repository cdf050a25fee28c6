package care.milkway.triage;

import java.util.UUID;

/** One duct check of one person in one clinic; known only to whoever filled it in. */
public record CheckId(UUID value) {}
