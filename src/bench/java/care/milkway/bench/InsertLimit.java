package care.milkway.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** L1: a bare loop that inserts one row under three exclusion constraints in each transaction, and nothing else. */
final class InsertLimit {

    private static final Instant FIRST = Instant.parse("2026-01-05T14:00:00Z");
    private static final int RESOURCES = 20;

    private InsertLimit() {}

    /** @return transactions in a second, on the server of the product that runs */
    static double run(Database database, int connections, int seconds) {
        database.execute("""
                drop schema if exists bench cascade;
                create schema bench;
                create table bench.visit (
                    visit_id     uuid primary key,
                    practitioner uuid not null,
                    room         uuid not null,
                    device       uuid not null,
                    during       tstzrange not null,
                    exclude using gist (practitioner with =, during with &&),
                    exclude using gist (room with =, during with &&),
                    exclude using gist (device with =, during with &&))""");
        var next = new AtomicLong();
        try {
            return Clients.together(connections, _ -> {
                        var connection = database.another();
                        return () -> {
                            try (connection) {
                                return inserts(connection, next, System.nanoTime() + seconds * 1_000_000_000L);
                            }
                        };
                    })
                    .perSecond();
        } finally {
            database.execute("drop schema bench cascade");
        }
    }

    private static long[] inserts(Connection connection, AtomicLong next, long end) throws SQLException {
        var times = new Times();
        try (var insert = connection.prepareStatement("insert into bench.visit values (?, ?, ?, ?, tstzrange(?, ?))")) {
            for (long now = System.nanoTime(); now < end; ) {
                long number = next.getAndIncrement();
                var start = OffsetDateTime.ofInstant(FIRST.plusSeconds(number / RESOURCES * 45 * 60), ZoneOffset.UTC);
                insert.setObject(1, UUID.randomUUID());
                for (int kind = 0; kind < 3; kind++) {
                    insert.setObject(2 + kind, new UUID(kind, number % RESOURCES));
                }
                insert.setObject(5, start);
                insert.setObject(6, start.plusMinutes(35));
                insert.executeUpdate();
                long later = System.nanoTime();
                times.add(later - now);
                now = later;
            }
        }
        return times.all();
    }
}
