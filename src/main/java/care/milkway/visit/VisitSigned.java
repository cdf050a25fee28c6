package care.milkway.visit;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.DomainEvent;
import care.milkway.patient.PatientId;
import java.time.Instant;

/** A visit's record was signed and will never change. It is told inside the transaction that signs, ids only. */
public record VisitSigned(ClinicId clinic, AppointmentId appointment, PatientId person, Instant signedAt)
        implements DomainEvent {}
