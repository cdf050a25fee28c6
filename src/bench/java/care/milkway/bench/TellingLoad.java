package care.milkway.bench;

import care.milkway.bench.Report.Target;
import care.milkway.testing.MeasuredClinic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** W15: a reminder round of 10,000. W16: how soon a freed time is offered to somebody who waits. */
final class TellingLoad {

    private static final int REMINDED = 10_000;
    private static final int FREED = 40;
    private static final int WARM_UP = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Visits of the day after tomorrow that were booked a month ago; nobody looks for their rooms. */
    private static final String VISITS = """
            insert into scheduling.appointment
                (clinic_id, appointment_id, clinic_version, service_code, practitioner_id, site_key, mode, starts_at, ends_at,
                 price, tax_percent, language, held_at, held_by, patient_id, booked_at, booked_by, idempotency_key,
                 request_digest)
            select a.clinic_id, gen_random_uuid(), a.clinic_version, a.service_code, a.practitioner_id, a.site_key, 'PHONE',
                now() + interval '40 hours' + n * interval '1 second',
                now() + interval '41 hours' + n * interval '1 second',
                a.price, a.tax_percent, 'en', now() - interval '30 days', 'reminded', a.patient_id,
                now() - interval '30 days', 'reminded', gen_random_uuid(), a.request_digest
            from generate_series(1, %d) n,
                lateral (select * from scheduling.appointment join clinic.clinic using (clinic_id)
                         where slug = ? and booked_by = 'bench' and cancelled_at is null limit 1) a""";

    private static final String REMINDERS = """
            select count(*) from messaging.reminder join scheduling.appointment using (clinic_id, appointment_id)
            where booked_by = 'reminded'""";

    private static final String WAITING = """
            with somebody as (
                insert into patient.patient
                    (clinic_id, patient_id, name, email, phone, language, recorded_at, recorded_by, confirmed_at,
                     confirmed_by)
                select clinic_id, gen_random_uuid(), 'Waiting ' || n, 'w' || n || '@families.example', '', 'en', now(),
                    'waiting', now(), 'waiting'
                from clinic.clinic, generate_series(1, 400) n where slug = ?
                returning clinic_id, patient_id)
            insert into scheduling.waiting_entry
                (clinic_id, waiting_id, patient_id, service_code, mode, weekdays, parts, last_day, urgency, language,
                 recorded_at, recorded_by)
            select clinic_id, gen_random_uuid(), patient_id, ?, 'IN_PERSON',
                array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'], array['MORNING', 'AFTERNOON', 'EVENING'],
                current_date + 90, 3, 'en', now(), 'waiting'
            from somebody""";

    private TellingLoad() {}

    static void reminders(Options options, Report report) {
        var slug = options.data().slugs().getFirst();
        try (var product = options.data().start();
                var database = product.database()) {
            var times = new ArrayList<Double>();
            for (int run = 0; run < options.runs(); run++) {
                forget(database);
                database.update(VISITS.formatted(REMINDED), slug);
                await(() -> database.number(REMINDERS) == REMINDED, "the reminders of " + REMINDED);
                times.add((double) database.number("""
                        select (1000 * extract(epoch from max(recorded_at) - min(recorded_at)))::bigint
                        from messaging.message m
                        where kind = 'REMINDER' and exists (
                            select from scheduling.appointment a
                            where a.clinic_id = m.clinic_id and a.appointment_id = m.appointment_id
                              and booked_by = 'reminded')""") / 1e3);
            }
            report.figure(
                    "W15",
                    "%,d reminders, from the first written to the last".formatted(REMINDED),
                    "s",
                    new Runs(times));
            forget(database);
        }
    }

    /** The data set is as it was. */
    private static void forget(Database database) {
        for (var table : List.of("messaging.reminder", "messaging.message")) {
            database.update("delete from " + table + """
                     t using scheduling.appointment a
                    where a.clinic_id = t.clinic_id and a.appointment_id = t.appointment_id and a.booked_by = 'reminded'""");
        }
        database.update("delete from scheduling.appointment where booked_by = 'reminded'");
    }

    static void freedTimes(Options options, Report report) {
        var slug = options.data().slugs().getFirst();
        try (var product = options.data().start();
                var database = product.database()) {
            database.update("update scheduling.waiting_entry set ended_at = now(), ended_by = 'bench',"
                    + " ended_because = 'TAKEN_OFF' where ended_at is null and recorded_by = 'waiting'");
            database.update(WAITING, slug, MeasuredClinic.SERVICE);
            var lead = StaffDoor.lead(product, slug);
            // Whoever had no device leaves none for those who wait.
            var visits = database.list("""
                    select appointment_id::text from scheduling.appointment join clinic.clinic using (clinic_id)
                    where slug = '%s' and booked_by = 'bench' and cancelled_at is null and device_id is not null
                      and starts_at between now() + interval '5 days' and now() + interval '40 days'
                    order by appointment_id limit %d""".formatted(slug, FREED + WARM_UP), row -> row.getString(1));
            var times = new Times();
            for (int i = 0; i < visits.size(); i++) {
                var offers = "select count(*) from messaging.message where kind = 'OFFER'";
                var before = database.number(offers);
                var began = System.nanoTime();
                var answer =
                        lead.post("/en/staff/visits/" + visits.get(i) + "/cancellation", Map.of("reason", "measured"));
                if (answer.statusCode() >= 400) {
                    throw new IllegalStateException("a cancellation answers " + answer.statusCode());
                }
                await(() -> database.number(offers) > before, "an offer");
                if (i >= WARM_UP) {
                    times.add(System.nanoTime() - began);
                }
            }
            var outcome = Outcome.of(times.all(), 1);
            report.figure(
                    "W16", "p50 from a cancellation to the offer as a message", "ms", new Runs(List.of(outcome.p50())));
            report.figure(
                    "W16",
                    "p99 from a cancellation to the offer as a message",
                    "ms",
                    new Runs(List.of(outcome.p99())),
                    Target.under(2_000, " ms"));
        }
    }

    private static void await(BooleanSupplier done, String what) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(what + " never came");
            }
            Product.pause(Duration.ofMillis(10));
        }
    }
}
