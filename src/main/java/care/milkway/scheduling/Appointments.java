package care.milkway.scheduling;

import static care.milkway.scheduling.Claims.utc;

import care.milkway.clinic.Mode;
import care.milkway.clinic.ResourceId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.kernel.Language;
import care.milkway.patient.PatientId;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.triage.CheckId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The appointments as rows. */
@Repository
class Appointments {

    private static final String COLUMNS = """
            clinic_id, appointment_id, clinic_version, service_code, check_id, practitioner_id, room_id, device_id,
            site_key, mode, starts_at, ends_at, price, tax_percent, language, held_at, held_until, patient_id,
            sequence, cancelled_at""";

    private final JdbcClient jdbc;

    Appointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Appointment> find(ClinicId clinic, AppointmentId id) {
        return jdbc.sql("select " + COLUMNS + " from scheduling.appointment where clinic_id = ? and appointment_id = ?")
                .params(clinic.value(), id.value())
                .query(Appointments::appointment)
                .optional();
    }

    /** Waits until nobody else is changing it, and keeps others waiting until the transaction ends. */
    Optional<Appointment> findForUpdate(ClinicId clinic, AppointmentId id) {
        return jdbc.sql("select " + COLUMNS
                        + " from scheduling.appointment where clinic_id = ? and appointment_id = ? for update")
                .params(clinic.value(), id.value())
                .query(Appointments::appointment)
                .optional();
    }

    /** Which request booked this, as the one who sent it named it. */
    record Request(AppointmentId appointment, String digest) {}

    Optional<Request> request(ClinicId clinic, String idempotencyKey) {
        return jdbc.sql("""
                        select appointment_id, request_digest from scheduling.appointment
                        where clinic_id = ? and idempotency_key = ?""")
                .params(clinic.value(), idempotencyKey)
                .query((row, _) -> new Request(new AppointmentId(row.getObject(1, UUID.class)), row.getString(2)))
                .optional();
    }

    void addHeld(Plan plan, Instant until, String by) {
        where(jdbc.sql("""
                        insert into scheduling.appointment
                            (clinic_id, appointment_id, clinic_version, service_code, check_id, practitioner_id,
                             room_id, device_id, site_key, mode, starts_at, ends_at, price, tax_percent, language,
                             held_at, held_until, held_by)
                        values (:clinic, :id, :version, :service, :check, :practitioner,
                                :room, :device, :site, :mode, :start, :end, :price, :tax, :language,
                                :heldAt, :heldUntil, :by)"""), plan)
                .param("service", plan.service())
                .param("check", plan.check().map(CheckId::value).orElse(null))
                .param("mode", plan.mode().name())
                .param("language", plan.language().code())
                .param("heldAt", utc(plan.heldAt()))
                .param("heldUntil", utc(until))
                .param("by", by)
                .update();
    }

    void book(Plan plan, PatientId patient, Request request, String idempotencyKey, Instant now, String by) {
        changed(jdbc.sql("""
                        update scheduling.appointment
                        set held_until = null, patient_id = ?, booked_at = ?, booked_by = ?, language = ?,
                            idempotency_key = ?, request_digest = ?
                        where clinic_id = ? and appointment_id = ? and held_until is not null""")
                .params(
                        patient.value(),
                        utc(now),
                        by,
                        plan.language().code(),
                        idempotencyKey,
                        request.digest(),
                        plan.clinic().value(),
                        plan.id().value())
                .update());
    }

    void move(Plan plan, Instant now, String by) {
        changed(where(jdbc.sql("""
                        update scheduling.appointment
                        set practitioner_id = :practitioner, room_id = :room, device_id = :device, site_key = :site,
                            starts_at = :start, ends_at = :end, price = :price, tax_percent = :tax,
                            clinic_version = :version, sequence = sequence + 1, moved_at = :now, moved_by = :by
                        where clinic_id = :clinic and appointment_id = :id
                          and booked_at is not null and cancelled_at is null"""), plan)
                .param("now", utc(now))
                .param("by", by)
                .update());
    }

    /** What holding and moving have in common: who, where, with what, when and for how much. */
    private static StatementSpec where(StatementSpec statement, Plan plan) {
        return statement
                .param("clinic", plan.clinic().value())
                .param("id", plan.id().value())
                .param("version", plan.clinicVersion())
                .param("practitioner", plan.practitioner().value())
                .param("room", plan.room().map(ResourceId::value).orElse(null))
                .param("device", plan.device().map(ResourceId::value).orElse(null))
                .param("site", plan.site())
                .param("start", utc(plan.visit().start()))
                .param("end", utc(plan.visit().end()))
                .param("price", plan.price())
                .param("tax", plan.taxPercent());
    }

    void cancel(Plan plan, Instant now, String by) {
        changed(jdbc.sql("""
                        update scheduling.appointment
                        set cancelled_at = ?, cancelled_by = ?, sequence = sequence + 1
                        where clinic_id = ? and appointment_id = ? and booked_at is not null and cancelled_at is null""")
                .params(utc(now), by, plan.clinic().value(), plan.id().value())
                .update());
    }

    /** A hold nobody wants any more; what it claimed goes with it. */
    boolean removeHeld(ClinicId clinic, AppointmentId id) {
        return jdbc.sql("""
                                delete from scheduling.appointment
                                where clinic_id = ? and appointment_id = ? and held_until is not null""").params(clinic.value(), id.value()).update() == 1;
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("an appointment changed under our hands");
        }
    }

    private static Appointment appointment(ResultSet row, int number) throws SQLException {
        var plan = plan(row);
        var until = moment(row, "held_until");
        if (until.isPresent()) {
            return new Appointment.Held(plan, until.get());
        }
        var patient = new PatientId(row.getObject("patient_id", UUID.class));
        return moment(row, "cancelled_at")
                .<Appointment>map(at -> new Appointment.Cancelled(plan, patient, at))
                .orElseGet(() -> new Appointment.Booked(plan, patient));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                new ClinicId(row.getObject("clinic_id", UUID.class)),
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                row.getInt("clinic_version"),
                row.getString("service_code"),
                id(row, "check_id", CheckId::new),
                new ResourceId(row.getObject("practitioner_id", UUID.class)),
                id(row, "room_id", ResourceId::new),
                id(row, "device_id", ResourceId::new),
                row.getString("site_key"),
                Mode.valueOf(row.getString("mode")),
                new Interval(
                        moment(row, "starts_at").orElseThrow(),
                        moment(row, "ends_at").orElseThrow()),
                row.getBigDecimal("price"),
                row.getBigDecimal("tax_percent"),
                Language.find(row.getString("language")).orElse(Language.EN),
                moment(row, "held_at").orElseThrow(),
                row.getInt("sequence"));
    }

    private static <T> Optional<T> id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(type);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
