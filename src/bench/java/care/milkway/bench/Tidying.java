package care.milkway.bench;

import java.time.Duration;
import java.time.OffsetDateTime;

/** Takes away what a run booked, so that the next one finds the data set as it was. */
final class Tidying implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 600;

    private final Database database;
    private final OffsetDateTime began;

    Tidying(Database database) {
        this.database = database;
        this.began = database.list("select clock_timestamp()", row -> row.getObject(1, OffsetDateTime.class))
                .getFirst();
    }

    OffsetDateTime began() {
        return began;
    }

    /** How many facts wait for their listeners: work that the run caused and its figure does not contain. */
    long factsWaiting() {
        return database.number("select count(*) from events.event_publication where completion_date is null");
    }

    @Override
    public void close() {
        for (int second = 0; factsWaiting() > 0; second++) {
            if (second == PATIENCE_SECONDS) {
                throw new IllegalStateException("facts are still waiting for their listeners");
            }
            Product.pause(Duration.ofSeconds(1));
        }
        database.update("delete from messaging.message where recorded_at >= ?", began);
        database.update("delete from scheduling.appointment where held_at >= ?", began);
        database.update("delete from patient.patient where recorded_at >= ?", began);
        database.execute(
                "vacuum (analyze) messaging.message, scheduling.claim, scheduling.appointment, patient.patient, events.event_publication");
    }
}
