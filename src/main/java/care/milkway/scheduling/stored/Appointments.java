package care.milkway.scheduling.stored;

import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.clinic.ResourceId;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Interval;
import care.milkway.patient.PatientId;
import care.milkway.referral.LetterId;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.Appointment.SeriesPlace;
import care.milkway.scheduling.BookingNumber;
import care.milkway.scheduling.CancellationCause;
import care.milkway.scheduling.availability.ClaimChanges;
import care.milkway.scheduling.availability.Claims;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The appointments as rows. */
@Repository
public class Appointments {

    private final ClinicDatabase database;
    private final ClaimChanges changes;

    Appointments(ClinicDatabase database, ClaimChanges changes) {
        this.database = database;
        this.changes = changes;
    }

    public Optional<Appointment> find(AppointmentId id) {
        return one(id, "").query(AppointmentRows::appointment).optional();
    }

    public List<Appointment> find(Collection<AppointmentId> ids) {
        return database.clinicSql("select " + AppointmentRows.COLUMNS + """
                         from scheduling.appointment
                        where clinic_id = :clinic and appointment_id = any(:ids)""")
                .param("ids", ids.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .query(AppointmentRows::appointment)
                .list();
    }

    /** What was booked together with this, cancelled too, in the order in which it was planned. */
    public List<Appointment> ofSeries(UUID series) {
        return database.clinicSql("select " + AppointmentRows.COLUMNS + """
                         from scheduling.appointment
                        where clinic_id = :clinic and series_id = :series and patient_id is not null
                        order by series_position""")
                .param("series", series)
                .query(AppointmentRows::appointment)
                .list();
    }

    /** Of what was booked together: what was planned for this place and after it, as far as it is still booked, in order. */
    public List<Booked> bookedFrom(SeriesPlace place) {
        return ofSeries(place.series()).stream()
                .flatMap(each -> each instanceof Booked booked ? Stream.of(booked) : Stream.empty())
                .filter(each -> each.plan()
                        .series()
                        .filter(other -> other.position() >= place.position())
                        .isPresent())
                .toList();
    }

    /** What is booked with somebody or in a room and begins in this time, the soonest first. */
    public List<Appointment> with(UUID resource, Interval time, int most) {
        return database.clinicSql("select " + AppointmentRows.COLUMNS + """
                         from scheduling.appointment
                        where clinic_id = :clinic and patient_id is not null and cancelled_at is null
                          and starts_at >= :from and starts_at < :until
                          and (practitioner_id = :resource or room_id = :resource)
                        order by starts_at, appointment_id limit :most""")
                .param("from", utc(time.start()))
                .param("until", utc(time.end()))
                .param("resource", resource)
                .param("most", most)
                .query(AppointmentRows::appointment)
                .list();
    }

    /** What these people booked, with a bound that nobody reaches. */
    public List<Appointment> of(List<PatientId> people) {
        return database.clinicSql("select " + AppointmentRows.COLUMNS + """
                         from scheduling.appointment
                        where clinic_id = :clinic and patient_id = any(:people)
                        order by starts_at desc, appointment_id limit 200""")
                .param("people", people.stream().map(PatientId::value).toArray(UUID[]::new))
                .query(AppointmentRows::appointment)
                .list();
    }

    /** Waits until nobody else is changing it, and keeps others waiting until the transaction ends. */
    public Optional<Appointment> findForUpdate(AppointmentId id) {
        return one(id, " for no key update").query(AppointmentRows::appointment).optional();
    }

    private StatementSpec one(AppointmentId id, String lock) {
        return database.clinicSql("select " + AppointmentRows.COLUMNS + """
                        , idempotency_key, request_digest
                        from scheduling.appointment where clinic_id = :clinic and appointment_id = :id""" + lock)
                .param("id", id.value());
    }

    /**
     * The request that booked an appointment.
     *
     * @param key as whoever sent it named it
     */
    public record Request(String key, String digest) {}

    /** An appointment, and the request that booked it. */
    public record Asked(Appointment appointment, Optional<Request> booked) {}

    /** Waits and keeps others waiting, as {@link #findForUpdate} does. */
    public Optional<Asked> askedForUpdate(AppointmentId id) {
        return one(id, " for no key update")
                .query((row, number) -> new Asked(
                        AppointmentRows.appointment(row, number),
                        Optional.ofNullable(row.getString("idempotency_key"))
                                .map(key -> new Request(key, digest(row)))))
                .optional();
    }

    private static String digest(ResultSet row) {
        try {
            return row.getString("request_digest");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * Turns what was held into what is booked.
     *
     * @param resources what it holds
     * @param during the visit with its buffers, as they are now
     * @param counted whose visits are counted until she confirms that they are hers
     * @return false if what was held does not cover that time; then the transaction must be rolled back
     */
    public boolean book(
            Booked booked,
            Request request,
            List<ResourceId> resources,
            Interval during,
            Instant now,
            Optional<ContactShare> counted) {
        var rows = database.clinicSql("""
                        update scheduling.appointment
                        set held_until = null, patient_id = :patient, booked_at = :now, booked_by = :by,
                            language = :language, idempotency_key = :key, request_digest = :digest,
                            letter_due_at = :letterDue::timestamptz, letter_id = :letter::uuid,
                            visitor_key = null, email_key = :email::uuid, phone_key = :phone::uuid
                        where clinic_id = :clinic and appointment_id = :id and held_until is not null
                          and :resources = (
                              select count(*) from scheduling.claim
                              where clinic_id = :clinic and appointment_id = :id
                                and during @> tstzrange(:takenFrom, :takenUntil))""")
                .param("id", booked.id().value())
                .param("takenFrom", utc(during.start()))
                .param("takenUntil", utc(during.end()))
                .param("patient", booked.patient().value())
                .param("now", utc(now))
                .param("by", database.actor())
                .param("language", booked.plan().language().code())
                .param("key", request.key())
                .param("digest", request.digest())
                .param("resources", resources.size())
                .params(letter(booked.plan()))
                .param("email", counted.map(ContactShare::email).orElse(null))
                .param("phone", counted.flatMap(ContactShare::phone).orElse(null))
                .update();
        changes.taken(booked.id(), resources, during, Optional.empty());
        return rows == 1;
    }

    /** @param mayBeTakenBack whether what it was before is kept beside it */
    public void move(Plan plan, Instant now, boolean mayBeTakenBack) {
        changed(database.clinicSql("""
                        update scheduling.appointment
                        set practitioner_id = :practitioner, room_id = :room, device_id = :device, site_key = :site,
                            starts_at = :start, ends_at = :end, price = :price, tax_percent = :tax,
                            letter_due_at = :letterDue::timestamptz, letter_id = :letter::uuid,
                            clinic_version = :version, sequence = sequence + 1, moved_at = :now, moved_by = :by,
                            earlier_version = case when :kept then clinic_version end,
                            earlier_practitioner_id = case when :kept then practitioner_id end,
                            earlier_site_key = case when :kept then site_key end,
                            earlier_starts_at = case when :kept then starts_at end,
                            earlier_ends_at = case when :kept then ends_at end,
                            earlier_price = case when :kept then price end,
                            earlier_tax_percent = case when :kept then tax_percent end
                        where clinic_id = :clinic and appointment_id = :id
                          and booked_at is not null and cancelled_at is null""")
                .params(where(plan))
                .param("now", utc(now))
                .param("kept", mayBeTakenBack)
                .param("by", database.actor())
                .update());
        changes.freed(plan.id());
    }

    /** What a hold and a move have in common: who, where, with what, when and for how much. */
    static Map<String, @Nullable Object> where(Plan plan) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", plan.id().value());
        values.put("version", plan.clinicVersion());
        values.put("practitioner", plan.practitioner().value());
        values.put("room", plan.room().map(ResourceId::value).orElse(null));
        values.put("device", plan.device().map(ResourceId::value).orElse(null));
        values.put("site", plan.site());
        values.put("start", utc(plan.visit().start()));
        values.put("end", utc(plan.visit().end()));
        values.put("price", plan.price());
        values.put("tax", plan.taxPercent());
        values.putAll(letter(plan));
        return values;
    }

    private static Map<String, @Nullable Object> letter(Plan plan) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("letterDue", plan.evidence().letterDue().map(Claims::utc).orElse(null));
        values.put("letter", plan.evidence().accepted().map(LetterId::value).orElse(null));
        return values;
    }

    /** Its letter was accepted, or another has to be handed in: everybody is told anew. */
    public void decided(Plan plan) {
        changed(database.clinicSql("""
                        update scheduling.appointment
                        set letter_due_at = :letterDue::timestamptz, letter_id = :letter::uuid, sequence = sequence + 1
                        where clinic_id = :clinic and appointment_id = :id
                          and booked_at is not null and cancelled_at is null""")
                .params(letter(plan))
                .param("id", plan.id().value())
                .update());
    }

    /** Those that begin with the same bits: one, unless somebody guessed. */
    public List<Appointment> numbered(BookingNumber number) {
        return database.clinicSql("select " + AppointmentRows.COLUMNS + """
                         from scheduling.appointment
                        where clinic_id = :clinic and appointment_id between :first and :last
                          and patient_id is not null limit 2""")
                .param("first", number.first())
                .param("last", number.last())
                .query(AppointmentRows::appointment)
                .list();
    }

    public void cancel(Plan plan, CancellationCause because, Instant now) {
        changed(database.clinicSql("""
                        update scheduling.appointment
                        set cancelled_at = :now, cancelled_by = :by, cancelled_because = :because,
                            sequence = sequence + 1
                        where clinic_id = :clinic and appointment_id = :id
                          and booked_at is not null and cancelled_at is null""")
                .param("id", plan.id().value())
                .param("now", utc(now))
                .param("by", database.actor())
                .param("because", because == CancellationCause.ASKED ? null : because.name())
                .update());
        changes.freed(plan.id());
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("an appointment changed under our hands");
        }
    }
}
