package care.milkway.scheduling.availability;

import static care.milkway.scheduling.availability.Claims.ids;
import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.clinic.ResourceId;
import care.milkway.database.ChangeFeed;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * What becomes of the claims, told once more in a table of its own: other programs that keep a clinic's diary in memory
 * read it five times a second. It is written in the transaction of the change and forgotten after some minutes.
 */
@Repository
public class ClaimChanges {

    /** More than so many changes at a time are no longer told one by one. */
    private static final int MOST = 20_000;

    private final ClinicDatabase database;

    ClaimChanges(ClinicDatabase database) {
        this.database = database;
    }

    /** An appointment took this, for good or until a moment. */
    record Taken(AppointmentId appointment, List<ResourceId> resources, Interval during, Optional<Instant> until) {}

    /** What happened in a clinic; not taken: something was given back. */
    record Change(ClinicId clinic, Optional<Taken> taken) {

        /** Whether it is nothing to a diary. */
        boolean takesNothing() {
            return taken.filter(each -> each.resources().isEmpty()).isPresent();
        }
    }

    /** @param until the end of a hold; none: it is booked */
    public void taken(
            AppointmentId appointment, Collection<ResourceId> resources, Interval during, Optional<Instant> until) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("appointment", appointment.value());
        values.put("resources", ids(resources));
        values.put("start", utc(during.start()));
        values.put("end", utc(during.end()));
        values.put("until", until.map(Claims::utc).orElse(null));
        database.ahead("""
                insert into scheduling.claim_change
                    (clinic_id, appointment_id, resources, starts_at, ends_at, held_until)
                values (:clinic, :appointment, :resources, :start, :end, :until::timestamptz)""", values);
    }

    /** Something that an appointment had taken is free again. */
    public void freed(AppointmentId appointment) {
        database.ahead(
                "insert into scheduling.claim_change (clinic_id, appointment_id) values (:clinic, :appointment)",
                Map.of("appointment", appointment.value()));
    }

    /** Something else is to be seen of it, and nothing of anybody's time: diaries stay as they are. */
    public void seen(AppointmentId appointment) {
        database.ahead("""
                insert into scheduling.claim_change (clinic_id, appointment_id, resources, starts_at, ends_at)
                values (:clinic, :appointment, '{}', now(), now() + interval '1 second')""", Map.of("appointment", appointment.value()));
    }

    /** A change that whoever looks at a board may want to see, of an appointment that is not only held. */
    public record Shown(ClinicId clinic, AppointmentId appointment) {}

    /**
     * Inside the feed: what there is to see anew since somebody looked last.
     *
     * @return none if it is too much to tell
     */
    public static Optional<List<Shown>> shown(ChangeFeed.Since since) {
        var shown = since.sql("""
                        select distinct clinic_id, appointment_id from scheduling.claim_change
                        where held_until is null and\s""" + ChangeFeed.Since.CONDITION + " limit " + MOST)
                .query((row, _) -> new Shown(
                        new ClinicId(row.getObject(1, UUID.class)), new AppointmentId(row.getObject(2, UUID.class))))
                .list();
        return shown.size() < MOST ? Optional.of(shown) : Optional.empty();
    }

    /**
     * What has changed since somebody looked last, in the order in which it happened to each appointment.
     *
     * @return none if it is too much to tell
     */
    static Optional<List<Change>> since(ChangeFeed.Since since) {
        var changes = since.sql("""
                        select clinic_id, appointment_id, resources, starts_at, ends_at, held_until
                        from scheduling.claim_change
                        where\s""" + ChangeFeed.Since.CONDITION + " order by changed_in, change_id limit " + MOST)
                .query((row, _) -> change(row))
                .list();
        return changes.size() < MOST ? Optional.of(changes) : Optional.empty();
    }

    private static Change change(ResultSet row) throws SQLException {
        var clinic = new ClinicId(row.getObject(1, UUID.class));
        var resources = row.getArray(3);
        return resources == null
                ? new Change(clinic, Optional.empty())
                : new Change(
                        clinic,
                        Optional.of(new Taken(
                                new AppointmentId(row.getObject(2, UUID.class)),
                                Stream.of((UUID[]) resources.getArray())
                                        .map(ResourceId::new)
                                        .toList(),
                                new Interval(Claims.moment(row, 4), Claims.moment(row, 5)),
                                Optional.ofNullable(row.getObject(6, OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant))));
    }

    /** Forgets what everybody has heard of who is going to, by the database's clock: that of a program may be wrong. */
    public int forgetOld() {
        return database.sql("delete from scheduling.claim_change where recorded_at < now() - interval '10 minutes'")
                .update();
    }
}
