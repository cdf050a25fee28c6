package care.milkway.scheduling;

import static care.milkway.scheduling.Claims.utc;

import care.milkway.clinic.Mode;
import care.milkway.clinic.ResourceId;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.kernel.Language;
import care.milkway.limits.Client;
import care.milkway.patient.PatientId;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.triage.CheckId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The appointments as rows. */
@Repository
class Appointments {

    private static final String COLUMNS = """
            clinic_id, appointment_id, clinic_version, service_code, check_id, practitioner_id, room_id, device_id,
            site_key, mode, starts_at, ends_at, price, tax_percent, language, held_at, held_until, patient_id,
            sequence, cancelled_at""";

    private final ClinicDatabase database;
    private final Shares shares;

    Appointments(ClinicDatabase database, Shares shares) {
        this.database = database;
        this.shares = shares;
    }

    Optional<Appointment> find(AppointmentId id) {
        return one(id, "").query(Appointments::appointment).optional();
    }

    /** What begins in this time, without what is only held. */
    List<Appointment> during(Interval time) {
        return database.clinicSql("select " + COLUMNS + """
                         from scheduling.appointment
                        where clinic_id = :clinic and patient_id is not null and starts_at >= :from and starts_at < :until
                        order by starts_at, appointment_id""")
                .param("from", utc(time.start()))
                .param("until", utc(time.end()))
                .query(Appointments::appointment)
                .list();
    }

    /** What these people booked, with a bound that nobody reaches. */
    List<Appointment> of(List<PatientId> people) {
        return database.clinicSql("select " + COLUMNS + """
                         from scheduling.appointment
                        where clinic_id = :clinic and patient_id = any(:people)
                        order by starts_at desc, appointment_id limit 200""")
                .param("people", people.stream().map(PatientId::value).toArray(UUID[]::new))
                .query(Appointments::appointment)
                .list();
    }

    /** Waits until nobody else is changing it, and keeps others waiting until the transaction ends. */
    Optional<Appointment> findForUpdate(AppointmentId id) {
        return one(id, " for update").query(Appointments::appointment).optional();
    }

    private StatementSpec one(AppointmentId id, String lock) {
        return database.clinicSql("select " + COLUMNS + """
                        , idempotency_key, request_digest
                        from scheduling.appointment where clinic_id = :clinic and appointment_id = :id""" + lock).param("id", id.value());
    }

    /**
     * The request that booked an appointment.
     *
     * @param key as whoever sent it named it
     */
    record Request(String key, String digest) {}

    /** An appointment, and the request that booked it. */
    record Asked(Appointment appointment, Optional<Request> booked) {}

    /** Waits and keeps others waiting, as {@link #findForUpdate} does. */
    Optional<Asked> askedForUpdate(AppointmentId id) {
        return one(id, " for update")
                .query((row, number) -> new Asked(
                        appointment(row, number),
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
     * Takes everything the visit needs, and keeps it for as long as the hold lasts. Whoever loses a race for one of them is
     * told, not blocked: the constraint turns her row away. Rows go in one order everywhere, so that nobody waits in a circle.
     *
     * @param during the visit with its buffers
     * @param counted whose share of the clinic's times it counts for
     * @throws DataIntegrityViolationException if it got only some; then the transaction must be rolled back
     */
    Attempt hold(Held hold, List<ResourceId> resources, Interval during, Optional<Client> counted) {
        var plan = hold.plan();
        return where(database.clinicSql("with " + Shares.OF_A_CLIENT + """
                        , taken as (
                            insert into scheduling.claim (clinic_id, appointment_id, resource_id, during)
                            select :clinic, :id, r.id, tstzrange(:takenFrom, :takenUntil)
                            from allowed, unnest(:resources) with ordinality as r (id, place)
                            order by r.place
                            on conflict do nothing
                            returning 1),
                        made as (
                            insert into scheduling.appointment
                                (clinic_id, appointment_id, clinic_version, service_code, check_id, practitioner_id,
                                 room_id, device_id, site_key, mode, starts_at, ends_at, price, tax_percent, language,
                                 held_at, held_until, held_by, network_key, visitor_key)
                            select :clinic, :id, :version, :service, :check::uuid, :practitioner,
                                   :room::uuid, :device::uuid, :site, :mode, :start, :end, :price, :tax, :language,
                                   :heldAt, :heldUntil, :by, :network::uuid, :visitor::uuid
                            where (select count(*) from taken) = :wanted
                            returning 1)
                        """ + Shares.RESULT), plan)
                .param("service", plan.service())
                .param("check", plan.check().map(CheckId::value).orElse(null))
                .param("mode", plan.mode().name())
                .param("language", plan.language().code())
                .param("heldAt", utc(plan.heldAt()))
                .param("heldUntil", utc(hold.until()))
                .param("by", database.actor())
                .param("resources", Claims.ids(resources))
                .param("wanted", resources.size())
                .param("takenFrom", utc(during.start()))
                .param("takenUntil", utc(during.end()))
                .params(shares.of(counted))
                .query(Shares::attempt)
                .single();
    }

    /** Whether {@link #hold} failed because somebody else was quicker with a part of what it wanted. */
    static boolean gotOnlySome(DataIntegrityViolationException failure) {
        return failure.getMostSpecificCause() instanceof PSQLException cause
                && cause.getServerErrorMessage() != null
                && "claim_clinic_id_appointment_id_fkey"
                        .equals(cause.getServerErrorMessage().getConstraint());
    }

    /**
     * Turns what was held into what is booked.
     *
     * @param resources how many resources it holds
     * @param during the visit with its buffers, as they are now
     * @param counted whose visits are counted until she confirms that they are hers
     * @return missed if what was held does not cover that time
     */
    Attempt book(
            Booked booked,
            Request request,
            int resources,
            Interval during,
            Instant now,
            Optional<ContactShare> counted) {
        return database.clinicSql("with " + Shares.OF_A_CONTACT + """
                        , made as (
                            update scheduling.appointment
                            set changed_in = pg_current_xact_id(), held_until = null, patient_id = :patient, booked_at = :now, booked_by = :by,
                                language = :language, idempotency_key = :key, request_digest = :digest,
                                visitor_key = null, email_key = :email::uuid, phone_key = :phone::uuid
                            where clinic_id = :clinic and appointment_id = :id and held_until is not null
                              and exists (select from allowed)
                              and :resources = (
                                  select count(*) from scheduling.claim
                                  where clinic_id = :clinic and appointment_id = :id
                                    and during @> tstzrange(:takenFrom, :takenUntil))
                            returning 1)
                        """ + Shares.RESULT)
                .param("id", booked.id().value())
                .param("takenFrom", utc(during.start()))
                .param("takenUntil", utc(during.end()))
                .param("patient", booked.patient().value())
                .param("now", utc(now))
                .param("by", database.actor())
                .param("language", booked.plan().language().code())
                .param("key", request.key())
                .param("digest", request.digest())
                .param("resources", resources)
                .params(shares.ofContact(counted))
                .query(Shares::attempt)
                .single();
    }

    void move(Plan plan, Instant now) {
        changed(where(database.clinicSql("""
                        update scheduling.appointment
                        set changed_in = pg_current_xact_id(), practitioner_id = :practitioner, room_id = :room, device_id = :device, site_key = :site,
                            starts_at = :start, ends_at = :end, price = :price, tax_percent = :tax,
                            clinic_version = :version, sequence = sequence + 1, moved_at = :now, moved_by = :by
                        where clinic_id = :clinic and appointment_id = :id
                          and booked_at is not null and cancelled_at is null"""), plan)
                .param("now", utc(now))
                .param("by", database.actor())
                .update());
    }

    /** What holding and result have in common: who, where, with what, when and for how much. */
    private static StatementSpec where(StatementSpec statement, Plan plan) {
        return statement
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

    void cancel(Plan plan, Instant now) {
        changed(database.clinicSql("""
                        update scheduling.appointment
                        set changed_in = pg_current_xact_id(), cancelled_at = :now, cancelled_by = :by, sequence = sequence + 1
                        where clinic_id = :clinic and appointment_id = :id
                          and booked_at is not null and cancelled_at is null""")
                .param("id", plan.id().value())
                .param("now", utc(now))
                .param("by", database.actor())
                .update());
    }

    /** Ends a hold that nobody wants any more, as if it had run out. */
    boolean letGo(AppointmentId id, Instant now) {
        return database.clinicSql("""
                                update scheduling.appointment set changed_in = pg_current_xact_id(), held_until = :now
                                where clinic_id = :clinic and appointment_id = :id and held_until > :now""")
                        .param("id", id.value())
                        .param("now", utc(now))
                        .update()
                == 1;
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
