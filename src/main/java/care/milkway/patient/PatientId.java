package care.milkway.patient;

import java.util.UUID;

/** Who is treated, within one clinic. */
public record PatientId(UUID value) {}
