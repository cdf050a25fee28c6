package care.milkway.scheduling;

import care.milkway.limits.Client;
import care.milkway.limits.Limits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts, within the statement that adds one, how many of a clinic's times somebody has already. Both parts name what is
 * {@code counted}, and {@code allowed}, which has a row if one more may be; a statement goes on with {@code made}.
 */
@Component
class Shares {

    /** A scalar, so that one entry is looked up for each row and never a whole register is read. */
    private static final String NOT_CONFIRMED = """
            (select p.confirmed_at is null from patient.patient p
             where p.clinic_id = a.clinic_id and p.patient_id = a.patient_id)""";

    /** What is kept for a network and for a visitor in it, and what is booked from there and not confirmed. */
    static final String OF_A_CLIENT = """
            counted as (
                select count(*) filter (where a.held_until is not null) as kept,
                       count(*) filter (where a.held_until is not null and a.visitor_key = :visitor::uuid) as hers,
                       count(*) as ahead,
                       min(coalesce(a.held_until, a.starts_at)) as until
                from scheduling.appointment a
                where :network::uuid is not null
                  and a.clinic_id = :clinic and a.network_key = :network::uuid and a.starts_at > :heldAt
                  and a.cancelled_at is null
                  and (a.held_until > :heldAt or (a.held_until is null and\s""" + NOT_CONFIRMED + """
            ))),
            allowed as (
                select from counted
                where kept < :mostOfNetwork and hers < :mostOfVisitor and ahead < :mostAhead)""";

    /** What is booked for an e-mail address or a phone whose owner has not confirmed it. */
    static final String OF_A_CONTACT = """
            counted as (
                select count(*) as booked, min(a.starts_at) as until
                from scheduling.appointment a
                where :email::uuid is not null
                  and a.clinic_id = :clinic and (a.email_key = :email::uuid or a.phone_key = :phone::uuid)
                  and a.starts_at > :now and a.booked_at is not null and a.cancelled_at is null and\s""" + NOT_CONFIRMED + """
            ),
            allowed as (select from counted where booked < :mostBooked)""";

    static final String RESULT =
            "select exists (select from made), exists (select from allowed), (select until from counted)";

    private final Limits limits;

    Shares(Limits limits) {
        this.limits = limits;
    }

    Map<String, Object> of(Optional<Client> counted) {
        var parameters = new HashMap<String, Object>();
        parameters.put("network", counted.map(Client::network).orElse(null));
        parameters.put("visitor", counted.flatMap(Client::visitor).orElse(null));
        parameters.put("mostOfNetwork", limits.holdsOfOneNetwork());
        parameters.put("mostOfVisitor", limits.holdsOfOneVisitor());
        parameters.put("mostAhead", limits.timesOfOneNetwork());
        return parameters;
    }

    Map<String, Object> ofContact(Optional<ContactShare> counted) {
        var parameters = new HashMap<String, Object>();
        parameters.put("email", counted.map(ContactShare::email).orElse(null));
        parameters.put("phone", counted.flatMap(ContactShare::phone).orElse(null));
        parameters.put("mostBooked", limits.bookingsOfOneContact());
        return parameters;
    }

    static Attempt attempt(ResultSet row, int number) throws SQLException {
        if (row.getBoolean(1)) {
            return new Attempt.Made();
        }
        return row.getBoolean(2)
                ? new Attempt.Missed()
                : new Attempt.OverLimit(row.getObject(3, OffsetDateTime.class).toInstant());
    }
}
