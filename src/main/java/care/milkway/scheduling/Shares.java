package care.milkway.scheduling;

import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.identity.ClinicDatabase;
import care.milkway.limits.Client;
import care.milkway.limits.Limits;
import care.milkway.scheduling.stored.ContactShare;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Counts how many of a clinic's times somebody has already, before she gets one more. */
@Repository
public class Shares {

    /** A scalar, so that one entry is looked up for each row and never a whole register is read. */
    private static final String NOT_CONFIRMED = """
            (select p.confirmed_at is null from patient.patient p
             where p.clinic_id = a.clinic_id and p.patient_id = a.patient_id)""";

    /** What is kept for a network and for a visitor in it, and what is booked from there and not confirmed. */
    private static final String OF_A_CLIENT = """
            select until
            from (
                select count(*) filter (where a.held_until is not null) as kept,
                       count(*) filter (where a.held_until is not null and a.visitor_key = :visitor::uuid) as hers,
                       count(*) as ahead,
                       min(coalesce(a.held_until, a.starts_at)) as until
                from scheduling.appointment a
                where a.clinic_id = :clinic and a.network_key = :network and a.starts_at > :now
                  and a.cancelled_at is null
                  and (a.held_until > :now or (a.held_until is null and\s""" + NOT_CONFIRMED + """
            ))) counted
            where kept >= :mostOfNetwork or hers >= :mostOfVisitor or ahead >= :mostAhead""";

    /** What is booked for an e-mail address or a phone whose owner has not confirmed it; a series is one booking. */
    private static final String OF_A_CONTACT = """
            select until
            from (
                select count(distinct coalesce(a.series_id, a.appointment_id)) as booked, min(a.starts_at) as until
                from scheduling.appointment a
                where a.clinic_id = :clinic and (a.email_key = :email or a.phone_key = :phone::uuid)
                  and a.starts_at > :now and a.booked_at is not null and a.cancelled_at is null and\s""" + NOT_CONFIRMED + """
            ) counted
            where booked >= :mostBooked""";

    private final ClinicDatabase database;
    private final Limits limits;

    Shares(ClinicDatabase database, Limits limits) {
        this.database = database;
        this.limits = limits;
    }

    /** When the first ends of what a client has, if that is as much as there may be. */
    public Optional<Instant> full(Client client, Instant now) {
        return database.clinicSql(OF_A_CLIENT)
                .param("network", client.network())
                .param("visitor", client.visitor().orElse(null))
                .param("now", utc(now))
                .param("mostOfNetwork", limits.holdsOfOneNetwork())
                .param("mostOfVisitor", limits.holdsOfOneVisitor())
                .param("mostAhead", limits.timesOfOneNetwork())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** When the first begins of what was booked for a contact, if that is as much as there may be. */
    public Optional<Instant> full(ContactShare contact, Instant now) {
        return database.clinicSql(OF_A_CONTACT)
                .param("email", contact.email())
                .param("phone", contact.phone().orElse(null))
                .param("now", utc(now))
                .param("mostBooked", limits.bookingsOfOneContact())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
