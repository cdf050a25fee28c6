package care.milkway.scheduling.waitlist;

import java.util.UUID;

/** A place in the waiting list. */
public record WaitingId(UUID value) {}
