package care.milkway.messaging.appointment;

import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Appointments whose last change nobody was told of yet, as rows. */
@Repository
class Untold {

    private final ClinicDatabase database;

    Untold(ClinicDatabase database) {
        this.database = database;
    }

    /** One of a clinic's appointments. */
    record Due(ClinicId clinic, AppointmentId appointment) {}

    /** Inside the work that changes it. A change while somebody tells of the last one is told afterwards. */
    void add(AppointmentId appointment, Instant now) {
        database.ahead("""
                insert into messaging.untold (clinic_id, appointment_id, due_at) values (:clinic, :appointment, :now)
                on conflict (clinic_id, appointment_id) do update set due_at = excluded.due_at""", Map.of("appointment", appointment.value(), "now", utc(now)));
    }

    /** Of all clinics, those that have waited longest; nothing is locked. */
    List<Due> due(Instant now, int most) {
        return database.sql("""
                        select clinic_id, appointment_id from messaging.untold where due_at <= :now
                        order by due_at limit :most""")
                .param("now", utc(now))
                .param("most", most)
                .query((row, _) -> new Due(
                        new ClinicId(row.getObject(1, UUID.class)), new AppointmentId(row.getObject(2, UUID.class))))
                .list();
    }

    /** Takes these away, and tells which of them nobody else has taken: whoever does tells of them in the same work. */
    List<AppointmentId> take(Collection<AppointmentId> appointments) {
        return database.clinicSql("""
                        delete from messaging.untold where clinic_id = :clinic and appointment_id = any(:ids)
                        returning appointment_id""")
                .param("ids", ids(appointments))
                .query((row, _) -> new AppointmentId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Nothing could be told of it now. */
    void putOff(AppointmentId appointment, Instant until) {
        database.ahead("""
                update messaging.untold set due_at = :until
                where clinic_id = :clinic and appointment_id = :appointment""", Map.of("appointment", appointment.value(), "until", utc(until)));
    }

    private static UUID[] ids(Collection<AppointmentId> appointments) {
        return appointments.stream().map(AppointmentId::value).toArray(UUID[]::new);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
