package care.milkway.chaos;

import care.milkway.chaos.KnownBooking.Seen;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds what parents know against what the tables say: nothing acknowledged lost, nothing booked that nobody asked for. */
final class BookedRows {

    private record Row(String state, OffsetDateTime start, int sequence) {

        boolean is(Seen seen) {
            return state.equals(seen.state())
                    && sequence == seen.sequence()
                    && (seen.start().isEmpty()
                            || start.isEqual(OffsetDateTime.parse(seen.start()))
                            || state.equals("CANCELLED"));
        }
    }

    private BookedRows() {}

    static List<String> differences(JdbcClient database, Collection<KnownBooking> bookings) {
        var rows = rows(database);
        var differences = new ArrayList<String>();
        var known = new HashSet<UUID>();
        for (var booking : bookings) {
            known.add(booking.hold());
            var row = rows.get(booking.hold());
            booking.acknowledged().ifPresent(seen -> {
                if (row == null) {
                    differences.add("lost: booking " + booking.hold() + ", acknowledged as " + seen);
                } else if (!row.is(seen) && booking.unanswered().filter(row::is).isEmpty()) {
                    differences.add("other than acknowledged: " + seen + " is " + row);
                }
            });
        }
        rows.keySet().stream().filter(id -> !known.contains(id)).forEach(id -> differences.add("nobody booked " + id));
        return differences;
    }

    private static Map<UUID, Row> rows(JdbcClient database) {
        var rows = new HashMap<UUID, Row>();
        database.sql("""
                        select appointment_id, case when cancelled_at is null then 'BOOKED' else 'CANCELLED' end,
                               starts_at, sequence
                        from scheduling.appointment where booked_at is not null""").query(row -> {
            rows.put(
                    row.getObject(1, UUID.class),
                    new Row(row.getString(2), row.getObject(3, OffsetDateTime.class), row.getInt(4)));
        });
        return rows;
    }
}
