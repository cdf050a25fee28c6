package care.milkway.scheduling;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.DomainEvent;
import java.util.List;

/** Holds ran out and nobody was in need of their times: heard before their rows go, in the same transaction. */
public record HoldsRanOut(ClinicId clinic, List<AppointmentId> holds) implements DomainEvent {

    public HoldsRanOut {
        holds = List.copyOf(holds);
    }
}
