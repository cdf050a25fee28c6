package care.milkway.scheduling.desk;

import java.time.Instant;

/** A rule of the house that was set aside for an appointment, why and when. */
public record SetAside(Waivable rule, String reason, Instant at) {}
