package care.milkway.scheduling.stored;

import static care.milkway.scheduling.availability.Claims.ids;
import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.clinic.ResourceId;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.limits.Client;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.Appointment.SeriesPlace;
import care.milkway.scheduling.availability.ClaimChanges;
import care.milkway.scheduling.availability.Claims;
import care.milkway.triage.CheckId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** What is kept for people while they type, as rows. */
@Repository
public class StoredHolds {

    private final ClinicDatabase database;
    private final Claims claims;
    private final ClaimChanges changes;

    StoredHolds(ClinicDatabase database, Claims claims, ClaimChanges changes) {
        this.database = database;
        this.claims = claims;
        this.changes = changes;
    }

    /**
     * Takes everything the visit needs, and keeps it for as long as the hold lasts. Whoever loses a race for one of them is
     * told, not blocked: the constraint turns her row away.
     *
     * @param during the visit with its buffers
     * @param counted whose share of the clinic's times it counts for
     * @return whether it got everything; if not, the transaction must be rolled back
     */
    public boolean hold(Held hold, List<ResourceId> resources, Interval during, Optional<Client> counted) {
        var plan = hold.plan();
        var values = Appointments.where(plan);
        values.put("service", plan.service());
        values.put("check", plan.evidence().check().map(CheckId::value).orElse(null));
        values.put("mode", plan.mode().name());
        values.put("language", plan.language().code());
        values.put("heldAt", utc(plan.heldAt()));
        values.put("heldUntil", utc(hold.until()));
        values.put("by", database.actor());
        values.put("network", counted.map(Client::network).orElse(null));
        values.put("series", plan.series().map(SeriesPlace::series).orElse(null));
        values.put("position", plan.series().map(SeriesPlace::position).orElse(null));
        values.put("visitor", counted.flatMap(Client::visitor).orElse(null));
        database.ahead("""
                insert into scheduling.appointment
                    (clinic_id, appointment_id, clinic_version, service_code, check_id, practitioner_id, room_id,
                     device_id, site_key, mode, starts_at, ends_at, price, tax_percent, language, held_at, held_until,
                     held_by, network_key, visitor_key, letter_due_at, series_id, series_position)
                values (:clinic, :id, :version, :service, :check, :practitioner, :room,
                        :device, :site, :mode, :start, :end, :price, :tax, :language, :heldAt, :heldUntil,
                        :by, :network, :visitor, :letterDue::timestamptz, :series::uuid, :position::smallint)""", values);
        if (!claims.take(hold.id(), resources, during)) {
            return false;
        }
        changes.taken(hold.id(), resources, during, Optional.of(hold.until()));
        return true;
    }

    /** Whoever holds it has answered the duct check anew. */
    public void renew(AppointmentId hold, CheckId check) {
        database.ahead("""
                update scheduling.appointment set check_id = :check
                where clinic_id = :clinic and appointment_id = :hold and held_until is not null""", Map.of("hold", hold.value(), "check", check.value()));
    }

    /** Ends a hold that nobody wants any more, as if it had run out. */
    public boolean letGo(AppointmentId id, Instant now) {
        var held = database.clinicSql("""
                                update scheduling.appointment set held_until = :now
                                where clinic_id = :clinic and appointment_id = :id and held_until > :now""")
                        .param("id", id.value())
                        .param("now", utc(now))
                        .update()
                == 1;
        if (held) {
            changes.freed(id);
        }
        return held;
    }

    /**
     * Removes the holds that have run out and are in the way; what they claimed goes with them. They are locked in one
     * order everywhere, so that nobody waits in a circle.
     */
    public List<AppointmentId> removeExpired(Collection<ResourceId> resources, Interval during, Instant now) {
        var expired = database.clinicSql(
                        "select appointment_id from scheduling.lock_expired(:clinic, :resources, tstzrange(:start, :end), :now)")
                .param("resources", ids(resources))
                .param("start", utc(during.start()))
                .param("end", utc(during.end()))
                .param("now", utc(now))
                .query(UUID.class)
                .set(); // each as often as it claims something
        if (!expired.isEmpty()) {
            database.ahead(
                    "delete from scheduling.appointment where clinic_id = :clinic and appointment_id = any(:ids)",
                    Map.of("ids", expired.toArray(UUID[]::new)));
        }
        return expired.stream().map(AppointmentId::new).toList();
    }

    /** A clinic's hold. */
    public record Expired(ClinicId clinic, AppointmentId hold) {}

    /** Some of the holds of all clinics that ran out before this moment; nothing is locked. */
    public List<Expired> expired(Instant moment, int most) {
        return database.sql("""
                        select clinic_id, appointment_id from scheduling.appointment
                        where held_until <= :moment order by clinic_id, appointment_id limit :most""")
                .param("moment", utc(moment))
                .param("most", most)
                .query((row, _) -> new Expired(
                        new ClinicId(row.getObject(1, UUID.class)), new AppointmentId(row.getObject(2, UUID.class))))
                .list();
    }

    /** Removes these holds of a clinic unless they were booked meanwhile; what they claimed goes with them. */
    public void remove(Collection<AppointmentId> holds, Instant moment) {
        database.ahead(
                """
                delete from scheduling.appointment
                where clinic_id = :clinic and appointment_id = any(:ids) and held_until <= :moment""",
                Map.of(
                        "ids", holds.stream().map(AppointmentId::value).toArray(UUID[]::new),
                        "moment", utc(moment)));
    }
}
