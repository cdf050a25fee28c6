package care.milkway.scheduling.stored;

import care.milkway.audit.Audit;
import care.milkway.kernel.AppointmentId;
import care.milkway.patient.PatientId;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Cancelled;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.CancellationCause;
import care.milkway.scheduling.board.VisitFact;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What happens to appointments, as the audit tells it: what was so before and what is so now. */
@Component
public class AppointmentAudit {

    private final Audit audit;

    AppointmentAudit(Audit audit) {
        this.audit = audit;
    }

    public void held(Held hold) {
        audit.created(subject(hold), values(hold));
    }

    public void booked(Held before, Booked now) {
        audit.updated(subject(now), values(before), values(now));
    }

    public void moved(Booked before, Booked now) {
        audit.updated(subject(now), values(before), values(now));
    }

    public void decided(Booked before, Booked now) {
        audit.updated(subject(now), values(before), values(now));
    }

    public void cancelled(Booked before, CancellationCause because) {
        audit.updated(
                subject(before),
                values(before),
                because == CancellationCause.ASKED
                        ? Map.of("state", "cancelled")
                        : Map.of("state", "cancelled", "because", "letter overdue"));
    }

    public void letGo(AppointmentId hold) {
        audit.deleted(new Audit.Subject("appointment", hold.value(), Optional.empty()), Map.of("state", "held"));
    }

    public void read(Appointment appointment) {
        audit.read(subject(appointment));
    }

    /** On the board, which is looked at again and again. */
    public void seen(Appointment appointment) {
        audit.seen(subject(appointment));
    }

    public void told(Appointment appointment, VisitFact fact, boolean taken) {
        var so = Map.of(fact.name().toLowerCase(Locale.ROOT), taken ? "yes" : "no");
        var before = Map.of(fact.name().toLowerCase(Locale.ROOT), taken ? "no" : "yes");
        audit.updated(subject(appointment), before, so);
    }

    private static Audit.Subject subject(Appointment appointment) {
        return new Audit.Subject("appointment", appointment.id().value(), patient(appointment));
    }

    private static Optional<UUID> patient(Appointment appointment) {
        return switch (appointment) {
            case Held _ -> Optional.<PatientId>empty().map(PatientId::value);
            case Booked booked -> Optional.of(booked.patient().value());
            case Cancelled cancelled -> Optional.of(cancelled.patient().value());
        };
    }

    private static Map<String, String> values(Appointment appointment) {
        var plan = appointment.plan();
        var values = new TreeMap<>(Map.of(
                "state", state(appointment),
                "service", plan.service(),
                "start", plan.visit().start().toString(),
                "end", plan.visit().end().toString(),
                "site", plan.site(),
                "practitioner", plan.practitioner().value().toString(),
                "total", plan.total().toPlainString()));
        resources(plan, values);
        return values;
    }

    private static void resources(Plan plan, Map<String, String> values) {
        plan.room().ifPresent(room -> values.put("room", room.value().toString()));
        plan.device().ifPresent(device -> values.put("device", device.value().toString()));
    }

    private static String state(Appointment appointment) {
        return switch (appointment) {
            case Held _ -> "held";
            case Booked booked -> booked.provisionalUntil().isPresent() ? "provisional" : "booked";
            case Cancelled _ -> "cancelled";
        };
    }
}
