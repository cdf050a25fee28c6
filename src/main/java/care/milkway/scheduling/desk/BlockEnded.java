package care.milkway.scheduling.desk;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.DomainEvent;
import java.util.UUID;

/** What was blocked is no longer: a closure, a break, a device out of order, or somebody's own time. */
public record BlockEnded(ClinicId clinic, UUID block) implements DomainEvent {}
