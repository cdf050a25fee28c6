package care.milkway.bench;

import java.time.Duration;

/** Takes away what was booked beyond the data set, now and again at the end, so that every run finds the same. */
final class Tidying implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 600;

    private final Database database;

    Tidying(Database database) {
        this.database = database;
        tidy();
    }

    /** How many e-mails are to be written: work that the run caused and its figure does not contain. */
    long waiting() {
        return database.number("select count(*) from messaging.untold");
    }

    @Override
    public void close() {
        tidy();
    }

    /** Until nothing waits any more. */
    void await() {
        for (int tenth = 0; waiting() > 0; tenth++) {
            if (tenth == PATIENCE_SECONDS * 10) {
                throw new IllegalStateException("e-mails are still to be written");
            }
            Product.pause(Duration.ofMillis(100));
        }
    }

    private void tidy() {
        await();
        database.update("delete from messaging.message");
        if (giveBack() > 0) {
            Product.pause(Duration.ofSeconds(1)); // until the product has noticed
            database.execute("set session_replication_role = replica"); // who refers to them goes too
            database.update("delete from scheduling.appointment where held_by <> ?", Filling.ACTOR);
            database.update("delete from patient.patient where recorded_by <> ?", Filling.ACTOR);
            database.execute("set session_replication_role = default");
            database.execute("""
                    vacuum (analyze) messaging.message, scheduling.claim, scheduling.appointment, patient.patient,
                    scheduling.claim_change, messaging.untold, audit.entry""");
        }
    }

    /** Gives back what runs took, in a way the product follows; deleted rows it would notice only after minutes. */
    private int giveBack() {
        database.update("""
                delete from scheduling.claim c using scheduling.appointment a
                where a.clinic_id = c.clinic_id and a.appointment_id = c.appointment_id and a.held_by <> ?""", Filling.ACTOR);
        return database.update("""
                insert into scheduling.claim_change (clinic_id, appointment_id)
                select distinct on (clinic_id) clinic_id, appointment_id from scheduling.appointment
                where held_by <> ?""", Filling.ACTOR);
    }
}
