package care.milkway.chaos;

import care.milkway.chaos.care.CareLoop;
import care.milkway.chaos.care.DueQuestions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;

/** One Milkway that is killed again and again under a storm of bookings and of care, and looked at after each recovery. */
final class KillRounds implements AutoCloseable {

    private static final int PARENTS = 8;

    private final SplittableRandom random;
    private final Premises premises = new Premises(Optional.empty());
    private final CountingMailServer mail = new CountingMailServer();
    private final Caller caller = new Caller(premises.port());
    private final Queue<KnownBooking> bookings = BookingStorm.nothingYet();
    private final EditingLead lead;
    private final CareLoop care;
    private RunningProgram program;
    private Instant recoveredAt = Instant.EPOCH;
    private int rounds;

    KillRounds(long seed) {
        random = new SplittableRandom(seed);
        var demonstration = RunningProgram.launch(premises);
        try {
            demonstration.started();
            lead = new EditingLead(premises.port(), demonstration.key("clinic lead"));
            care = new CareLoop(
                    premises.port(), BookingStorm.CLINIC, demonstration.key("practitioner"), caller, bookings, mail);
            areNotInvented();
        } finally {
            demonstration.stop();
        }
        premises.mailAt(mail.port());
        List.of("REMINDERS", "WAITING", "RECHECKS")
                .forEach(each -> premises.set("MILKWAY_" + each + "_EVERY", "PT0.3S"));
        program = RunningProgram.launch(premises);
        program.started();
        PeopleToTell.waitFor(premises.database());
        lead.begin();
    }

    /** Only a demonstration lets somebody in without a passkey; it ends with the first mail server, and sessions of the invented. */
    private void areNotInvented() {
        var database = premises.database();
        Patience.until(() -> database.sql("select exists (select from visit.practising)")
                .query(Boolean.class)
                .single());
        database.sql("update identity.account set demo = false where demo").update();
    }

    /** A storm, a kill in the middle of it, and what is to be said after the recovery. */
    KillRound round(Kill kill) {
        var wrong = new ArrayList<String>();
        final Duration back;
        final List<Onlooker.Sight> sights;
        care.prepare(premises.database());
        try (var storm = new BookingStorm(caller, bookings, PARENTS, random.nextLong());
                var shift = underWay()) {
            PeopleToTell.bookedLongAgo(premises.database());
            storm.over(Duration.ofMillis(random.nextInt(50, 1200)));
            var began = System.nanoTime();
            kill.strike(program, premises, random);
            try (var onlooker = new Onlooker(premises.port())) {
                if (kill == Kill.PROGRAM) {
                    storm.stop();
                    shift.stop();
                    restart(wrong);
                }
                if (!Patience.until(onlooker::seesAllWell)) {
                    wrong.add("it does not answer again");
                }
                back = Duration.ofNanos(System.nanoTime() - began);
                recoveredAt = Instant.now();
                storm.over(Duration.ofMillis(300));
                sights = onlooker.sights();
                onlooker.otherThan(Set.of(0, 200, 404, 503)).forEach(sight -> wrong.add("seen: " + sight));
            }
        }
        var unanswered = (int)
                bookings.stream().filter(each -> each.unanswered().isPresent()).count();
        examine(wrong);
        var messages = told(wrong);
        wrong.addAll(Invariants.broken(premises.database()));
        return new KillRound(
                ++rounds, kill, acknowledged(), care.acknowledged(), unanswered, back, messages, sights, wrong);
    }

    /** A program that has just started is slow at first: the kill is to fall where something is going on. */
    private CareLoop.Shift underWay() {
        var before = acknowledged();
        var shift = care.begin(premises.database());
        Patience.until(() -> acknowledged() >= before + PARENTS && shift.underWay());
        return shift;
    }

    private void restart(List<String> wrong) {
        program = RunningProgram.launch(premises);
        program.started();
        program.startsComplaints().forEach(line -> wrong.add("printed at the start: " + line));
    }

    private void examine(List<String> wrong) {
        var database = premises.database();
        wrong.addAll(BookedRows.differences(database, bookings));
        bookings.stream().filter(each -> each.unanswered().isPresent()).forEach(each -> askAgain(each, wrong));
        wrong.addAll(BookedRows.differences(database, bookings));
        wrong.addAll(new LeftHolds(database, caller).stillInTheWay());
        wrong.addAll(Invariants.broken(database));
        wrong.addAll(lead.lost(database));
        wrong.addAll(care.lost(database));
        caller.statuses().keySet().stream()
                .filter(status -> status >= 500 && status != 503)
                .forEach(status -> wrong.add("somebody was answered " + status));
        caller.statuses().clear();
        program.unexpected().forEach(line -> wrong.add("in the log: " + line));
    }

    /** She tries once more what nobody answered: it must be done once, whether it was done before or not. */
    private void askAgain(KnownBooking booking, List<String> wrong) {
        var answer = booking.acknowledged().isPresent() ? booking.look(caller) : booking.confirm(caller);
        if (answer.status() == 200 || answer.status() == 201) {
            booking.settle(answer.json());
        } else {
            wrong.add("asked again for " + booking.hold() + ": " + answer.status() + " " + answer.sentence());
        }
    }

    private int acknowledged() {
        return (int) bookings.stream()
                .filter(each -> each.acknowledged().isPresent())
                .count();
    }

    private SentMessages told(List<String> wrong) {
        var database = premises.database();
        var told = Patience.until(() -> {
            SentMessages.moveTime(database, recoveredAt);
            return SentMessages.waiting(database) + DueQuestions.waiting(database) == 0;
        });
        if (!Patience.until(() -> PeopleToTell.notReminded(database) == 0)) {
            wrong.add(PeopleToTell.notReminded(database) + " people are still to be reminded");
        }
        if (!told) {
            wrong.add(SentMessages.waiting(database) + " things are still to be told, " + DueQuestions.waiting(database)
                    + " people to be asked");
        }
        var messages = SentMessages.in(database, mail);
        wrong.addAll(messages.wrong());
        return messages;
    }

    /** What {@code audit verify} says beside the running program: its status. */
    int verifyAudit() {
        var verification = RunningProgram.launch(premises, "audit", "verify");
        if (!verification.ended(60)) {
            verification.kill();
        }
        return verification.status();
    }

    /** Which name the clinic was given last; empty if nothing was ever published. */
    String published() {
        return lead.published();
    }

    /** How many were reminded, and how many were offered a time, each by a message of her own. */
    String toldBesides() {
        return premises.database().sql("""
                        select count(*) filter (where kind = 'REMINDER') || ' reminders, '
                            || count(*) filter (where kind = 'OFFER') || ' offers' from messaging.message""").query(String.class).single();
    }

    /** How much of the care loop was acknowledged, and how many were asked how they are. */
    String cared() {
        return care.acknowledged()
                + premises.database()
                        .sql("select ', ' || count(*) || ' questions' from messaging.message where kind = 'RECHECK'")
                        .query(String.class)
                        .single();
    }

    Duration stop() {
        lead.stop();
        return program.stop();
    }

    @Override
    public void close() {
        lead.close();
        program.kill();
        premises.close();
        caller.close();
        mail.close();
    }
}
