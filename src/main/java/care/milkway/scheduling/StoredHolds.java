package care.milkway.scheduling;

import static care.milkway.scheduling.availability.Claims.ids;
import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.clinic.ResourceId;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Interval;
import care.milkway.limits.Client;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.availability.Claims;
import care.milkway.triage.CheckId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

/** What is kept for people while they type, as rows. */
@Repository
class StoredHolds {

    private final ClinicDatabase database;
    private final Shares shares;

    StoredHolds(ClinicDatabase database, Shares shares) {
        this.database = database;
        this.shares = shares;
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
        return Appointments.where(database.clinicSql("with " + Shares.OF_A_CLIENT + """
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

    /**
     * Removes the holds that have run out and are in the way; what they claimed goes with them. They are locked in one
     * order everywhere, so that nobody waits in a circle.
     */
    List<AppointmentId> removeExpired(Collection<ResourceId> resources, Interval during, Instant now) {
        return database.clinicSql("""
                        delete from scheduling.appointment
                        where clinic_id = :clinic
                          and appointment_id in (
                              select scheduling.lock_expired(:resources, tstzrange(:start, :end), :now))
                        returning appointment_id""")
                .param("resources", ids(resources))
                .param("start", utc(during.start()))
                .param("end", utc(during.end()))
                .param("now", utc(now))
                .query((row, _) -> new AppointmentId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Removes some of the holds that ran out before this moment, in all clinics; what they claimed goes with them. What
     * somebody is at work on is left for the next time.
     */
    int sweep(Instant moment, int most) {
        return database.sql("""
                        delete from scheduling.appointment a
                        using (
                            select clinic_id, appointment_id from scheduling.appointment
                            where held_until <= :moment
                            limit :most for update skip locked) expired
                        where a.clinic_id = expired.clinic_id and a.appointment_id = expired.appointment_id""")
                .param("moment", utc(moment))
                .param("most", most)
                .update();
    }
}
