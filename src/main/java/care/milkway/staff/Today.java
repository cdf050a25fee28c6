package care.milkway.staff;

import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.patient.Contact;
import care.milkway.patient.PatientId;
import care.milkway.patient.Register;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Scheduling;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What there is to do in a clinic on one day, and who comes; whoever looks is noted with each record. */
@Component
public class Today {

    private final Work work;
    private final Scheduling scheduling;
    private final Register register;

    Today(Work work, Scheduling scheduling, Register register) {
        this.work = work;
        this.scheduling = scheduling;
        this.register = register;
    }

    /** Somebody comes, or would have. */
    public record Expected(Appointment appointment, Contact contact) {}

    /** In the order in which they begin. */
    public List<Expected> during(ClinicId clinic, Interval day) {
        return work.in(clinic, () -> {
            var appointments = scheduling.during(day);
            var people = appointments.stream()
                    .flatMap(each -> patient(each).stream())
                    .collect(Collectors.toSet());
            Map<PatientId, Contact> contacts = register.contacts(people);
            return appointments.stream()
                    .map(each -> new Expected(
                            each,
                            Objects.requireNonNull(contacts.get(patient(each).orElseThrow()))))
                    .toList();
        });
    }

    /** Whose it is; nobody knows of a hold. */
    public static Optional<PatientId> patient(Appointment appointment) {
        return switch (appointment) {
            case Appointment.Held _ -> Optional.empty();
            case Appointment.Booked booked -> Optional.of(booked.patient());
            case Appointment.Cancelled cancelled -> Optional.of(cancelled.patient());
        };
    }
}
