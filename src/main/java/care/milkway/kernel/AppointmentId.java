package care.milkway.kernel;

import java.util.UUID;

/** A time somebody chose, from the moment it is held. */
public record AppointmentId(UUID value) {}
