package care.milkway.chaos;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds the mailbox against the bookings: the newest state of each was told, once. A message comes a second time where the
 * kill fell between the mail server's OK and our own note of it: nobody can tell those two apart. It has the same Message-ID,
 * needs a second attempt, and is counted apart.
 */
record SentMessages(int told, int repeated, List<String> wrong) {

    private record Row(String id, int attempts, boolean noted) {}

    /**
     * Ends the waits that a kill left behind, as if their time had passed; who takes a message now keeps it.
     *
     * @param recovery when all was well again: what was taken before may have lost whoever took it
     */
    static void moveTime(JdbcClient database, Instant recovery) {
        database.sql("""
                        update messaging.message set next_attempt_at = now()
                        where sent_at is null and given_up_at is null and next_attempt_at > now()
                          and next_attempt_at - interval '10 minutes' < :recovery""").param("recovery", recovery.atOffset(ZoneOffset.UTC)).update();
    }

    /** What is still to be told: changes that nobody has written of, and newest messages of visits ahead that did not go out. */
    static int waiting(JdbcClient database) {
        return database.sql("""
                        select (select count(*) from messaging.untold)
                             + (select count(*) from scheduling.appointment a
                                where booked_at is not null and starts_at > now() and not exists (
                                    select 1 from messaging.message m
                                    where m.clinic_id = a.clinic_id and m.appointment_id = a.appointment_id
                                      and m.sequence = a.sequence and m.sent_at is not null))""").query(Integer.class).single();
    }

    /** Messages that wait for a mail server. */
    static int notSent(JdbcClient database) {
        return database.sql("select count(*) from messaging.message where sent_at is null and given_up_at is null")
                .query(Integer.class)
                .single();
    }

    static SentMessages in(JdbcClient database, CountingMailServer mail) {
        var rows = database.sql("select message_id::text, attempts, sent_at is not null from messaging.message")
                .query((row, _) -> new Row(row.getString(1), row.getInt(2), row.getBoolean(3)))
                .list();
        var wrong = new ArrayList<String>();
        var repeated = 0;
        for (var row : rows) {
            var times = mail.times(row.id());
            if (row.noted() && times == 0) {
                wrong.add("message " + row.id() + " counts as sent and never came");
            }
            if (times > 1 && times > row.attempts()) {
                wrong.add("message " + row.id() + " came " + times + " times in " + row.attempts() + " attempts");
            }
            repeated += Math.max(0, times - 1);
        }
        if (mail.different() > rows.size()) {
            wrong.add("messages came that were never written");
        }
        return new SentMessages(mail.different(), repeated, wrong);
    }
}
