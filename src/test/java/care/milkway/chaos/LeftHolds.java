package care.milkway.chaos;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The times that somebody kept and never booked: once they have run out, the next one gets them. */
final class LeftHolds {

    private static final int MOST = 3;

    private record Left(
            OffsetDateTime start,
            String service,
            String practitioner,
            String mode,
            @Nullable UUID check) {

        String body() {
            return """
                    {"service": "%s", "check": %s, "start": "%s", "practitioner": "%s", "mode": "%s"}""".formatted(service, check == null ? "null" : "\"" + check + "\"", start, practitioner, mode);
        }
    }

    private final JdbcClient database;
    private final Caller caller;

    LeftHolds(JdbcClient database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Lets the time of all of them pass, and asks for some of those times. */
    List<String> stillInTheWay() {
        var left = database.sql("""
                        with over as (
                            update scheduling.appointment a set held_until = now()
                            from clinic.resource r
                            where r.clinic_id = a.clinic_id and r.resource_id = a.practitioner_id
                              and a.held_until > now() and a.starts_at > now() + interval '1 day'
                              and not exists (
                                  select from scheduling.waiting_offer o
                                  where o.clinic_id = a.clinic_id and o.hold_id = a.appointment_id)
                            returning a.*, r.key),
                        told as (
                            insert into scheduling.claim_change (clinic_id, appointment_id)
                            select clinic_id, appointment_id from over)
                        select starts_at, service_code, key, mode, check_id from over""")
                .query((row, _) -> new Left(
                        row.getObject(1, OffsetDateTime.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, UUID.class)))
                .list();
        var stuck = new ArrayList<String>();
        left.stream().limit(MOST).filter(each -> !canBeHad(each)).forEach(each -> stuck.add("nobody gets " + each));
        return stuck;
    }

    /** Memory hears of it a moment later. */
    private boolean canBeHad(Left time) {
        return Patience.until(() -> caller.post("/api/clinics/" + BookingStorm.CLINIC + "/holds", time.body())
                        .status()
                == 201);
    }
}
