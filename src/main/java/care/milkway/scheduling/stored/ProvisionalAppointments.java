package care.milkway.scheduling.stored;

import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.scheduling.Appointment.Booked;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Booked appointments that wait for a letter. */
@Repository
public class ProvisionalAppointments {

    private final ClinicDatabase database;

    ProvisionalAppointments(ClinicDatabase database) {
        this.database = database;
    }

    /** A clinic's appointment. */
    public record Overdue(ClinicId clinic, AppointmentId appointment) {}

    /** Some of those of all clinics whose letter was not accepted by then; nothing is locked. */
    public List<Overdue> overdue(Instant moment, int most) {
        return database.sql("""
                        select clinic_id, appointment_id from scheduling.appointment
                        where letter_due_at <= :moment and booked_at is not null and cancelled_at is null
                        order by clinic_id, letter_due_at limit :most""")
                .param("moment", utc(moment))
                .param("most", most)
                .query((row, _) -> new Overdue(
                        new ClinicId(row.getObject(1, UUID.class)), new AppointmentId(row.getObject(2, UUID.class))))
                .list();
    }

    /** What waits for a letter, the soonest visit first, with a bound that nobody reaches. */
    public List<Booked> all() {
        return database
                .clinicSql("select " + AppointmentRows.COLUMNS + """
                         from scheduling.appointment
                        where clinic_id = :clinic and letter_due_at is not null and booked_at is not null
                          and cancelled_at is null
                        order by starts_at, appointment_id limit 300""")
                .query(AppointmentRows::appointment)
                .list()
                .stream()
                .flatMap(each -> each instanceof Booked booked ? Stream.of(booked) : Stream.empty())
                .toList();
    }
}
