package care.milkway.bench;

import care.milkway.bench.Report.Target;
import care.milkway.chaos.CountingMailServer;
import care.milkway.chaos.CountingMailServer.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Of W11: 10,000 people who are to be asked how they are within one minute, and what they note at home. */
final class RecheckLoad {

    private static final int ASKED = 10_000;
    private static final int CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** They finished a check a day ago, one after the other through one minute. */
    private static final String DUE = """
            with due as (
                select clinic_id, gen_random_uuid() as id, now() - interval '1 day' + n * interval '1 minute' / %d as at
                from clinic.clinic, generate_series(1, %d) n where slug = ?),
            opened as (
                insert into episode.episode (clinic_id, episode_id, side, spots, opened_at, recorded_by)
                select clinic_id, id, 'LEFT', array['LEFT-3'], at, 'asked' from due),
            reached as (
                insert into episode.address (clinic_id, episode_id, email, language, recorded_at, recorded_by)
                select clinic_id, id, id || '@families.example', 'en', now(), 'asked' from due)
            insert into episode.step
                (clinic_id, kind, subject_id, episode_id, happened_at, disposition, ask_again, recorded_by)
            select clinic_id, 'CHECK', id, id, at, 'SELF_CARE', true, 'asked' from due""".formatted(ASKED, ASKED);

    private RecheckLoad() {}

    static void measure(Options options, Report report) {
        try (var mail = new CountingMailServer();
                var product = DataSet.CARE.start(Map.of(
                        "SPRING_MAIL_HOST", "127.0.0.1",
                        "SPRING_MAIL_PORT", String.valueOf(mail.port()),
                        "MILKWAY_ADDRESS", "http://localhost"));
                var database = product.database()) {
            forget(database);
            rechecks(report, mail, database);
            entries(options, report, product, questions(mail));
            forget(database);
        }
    }

    private static void rechecks(Report report, CountingMailServer mail, Database database) {
        var before = mail.different();
        var began = System.nanoTime();
        database.update(DUE, DataSet.CARE.slugs().getFirst());
        while (mail.different() < before + ASKED) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("only %,d were asked".formatted(mail.different() - before));
            }
            Product.pause(Duration.ofMillis(20));
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        var ids = database.list(
                "select message_id::text from messaging.message where kind = 'RECHECK'", row -> row.getString(1));
        var once = ids.stream().filter(each -> mail.times(each) == 1).count();
        report.figure(
                "W11",
                "%,d questions due within a minute, from the first that is due to the last at the mail server"
                        .formatted(ASKED),
                "s",
                new Runs(List.of(seconds)),
                Target.most(120, " s"));
        report.figure(
                "W11",
                "of them written or sent twice",
                "",
                new Runs(List.of((double) (ids.size() - ASKED + ids.size() - once))),
                Target.exactly(0));
    }

    private static List<Question> questions(CountingMailServer mail) {
        var questions = new ArrayList<Question>();
        for (var next = mail.question(); next.isPresent(); next = mail.question()) {
            questions.add(next.get());
        }
        return questions;
    }

    /** Each browser notes for all of them in turn. */
    private static void entries(Options options, Report report, Product product, List<Question> people) {
        options.untilSteady(() -> entries(product, people, options.seconds()).perSecond());
        var runs = new ArrayList<Outcome>();
        for (int run = 0; run < options.runs(); run++) {
            runs.add(entries(product, people, options.seconds()));
        }
        var name = "entries of days at home, 8 connections";
        report.figure("W11", name, "/s", AvailabilityLoad.runs(runs.stream().map(Outcome::perSecond)));
        report.figure(
                "W11",
                "p99 of " + name,
                "ms",
                AvailabilityLoad.runs(runs.stream().map(Outcome::p99)));
    }

    private static Outcome entries(Product product, List<Question> people, int seconds) {
        return Clients.together(CLIENTS, number -> {
            var connection = new HttpConnection(product.port());
            var random = new SplittableRandom(number);
            return () -> {
                try (connection) {
                    var times = new Times();
                    var end = System.nanoTime() + seconds * 1_000_000_000L;
                    for (long now = System.nanoTime(); now < end; ) {
                        note(connection, people.get(random.nextInt(people.size())), random.nextInt(4));
                        long later = System.nanoTime();
                        times.add(later - now);
                        now = later;
                    }
                    return times.all();
                }
            };
        });
    }

    private static void note(HttpConnection connection, Question hers, int pain) {
        var status = connection
                .send(
                        "POST",
                        hers.home() + "/entries",
                        "Content-Type: application/x-www-form-urlencoded\r\n",
                        "by=script&fed=true&pain=" + pain + "&entry=" + UUID.randomUUID())
                .status();
        if (status != 200) {
            throw new IllegalStateException("an entry answers " + status);
        }
    }

    /** The data set is as it was. */
    private static void forget(Database database) {
        database.execute("""
                set session_replication_role = replica;
                delete from messaging.message where kind = 'RECHECK';
                delete from episode.recheck;
                delete from episode.log_entry;
                delete from episode.address where recorded_by = 'asked';
                delete from episode.step s using episode.episode e
                where e.clinic_id = s.clinic_id and e.episode_id = s.episode_id and e.recorded_by = 'asked';
                delete from episode.episode where recorded_by = 'asked';
                set session_replication_role = default""");
        database.execute("""
                vacuum (analyze) messaging.message, episode.recheck, episode.log_entry, episode.address, episode.step,
                episode.episode""");
    }
}
