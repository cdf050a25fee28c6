package care.milkway.worklist;

import care.milkway.episode.EpisodeId;
import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.DueRound;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.page.refusal.FailureLog;
import care.milkway.worklist.PaperWork.Over;
import care.milkway.worklist.WorkItems.NewWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Repository;

/** What becomes work by time alone: a question nobody answered for twelve hours, a message given up, a device uncalibrated. */
@Repository
class OverdueWork {

    static final Duration PATIENCE = Duration.ofHours(12);

    /** Behind whoever is known to be worse. */
    private static final int URGENCY = 50;

    private static final int LESS_URGENT = 60;

    private static final int MOST = 1_000;

    private final ClinicDatabase database;
    private final PaperWork paper;
    private final DeviceWork devices;
    private final Worklist worklist;
    private final Work work;
    private final Clock clock;

    OverdueWork(
            ClinicDatabase database, PaperWork paper, DeviceWork devices, Worklist worklist, Work work, Clock clock) {
        this.database = database;
        this.paper = paper;
        this.devices = devices;
        this.worklist = worklist;
        this.work = work;
        this.clock = clock;
    }

    /** One program at a time makes it. */
    @Configuration(proxyBeanMethods = false)
    static class Repeated {

        @Bean
        DueRound roundOfOverdueWork(
                OverdueWork overdue, FailureLog failures, @Value("${milkway.worklist.every:PT1M}") Duration every) {
            return new DueRound("overdue-work", every, failures.telling(overdue::note));
        }

        /** A calibration ends with a day, and to know of it the descriptions of all clinics are read. */
        @Bean
        DueRound roundOfCalibrations(
                OverdueWork overdue,
                FailureLog failures,
                @Value("${milkway.worklist.calibrations-every:PT10M}") Duration every) {
            return new DueRound("calibrations", every, failures.telling(overdue::noteDevices));
        }
    }

    /** Puts all of it on the clinics’ lists, each thing once. */
    void note() {
        var now = clock.instant();
        note(() -> unanswered(now), _ -> true);
        note(() -> undelivered(now), _ -> true);
        note(paper::letters, _ -> true);
        note(paper::unsigned, each -> paper.isOver(each, now));
        end(paper::over);
    }

    /** Devices that may not be used any more, and those that may again. */
    void noteDevices() {
        var now = clock.instant();
        var ending = devices.ending(now);
        note(() -> devices.due(ending, now, MOST), _ -> true);
        end(() -> devices.over(ending));
    }

    private void end(Supplier<List<Over>> finding) {
        work.across(Actor.Job.WORKLIST, finding)
                .forEach(each ->
                        work.in(each.clinic(), Actor.Job.WORKLIST, () -> worklist.ended(each.kind(), each.subject())));
    }

    private void note(Supplier<List<NewWork>> finding, Predicate<NewWork> due) {
        List<NewWork> found;
        do {
            found = work.across(Actor.Job.WORKLIST, finding).stream()
                    .filter(due)
                    .toList();
            found.forEach(each -> work.in(each.clinic(), Actor.Job.WORKLIST, () -> worklist.add(each)));
        } while (found.size() == MOST);
    }

    /** To people, about a visit or the question how they are, and not because they wanted no more of them. */
    private List<NewWork> undelivered(Instant now) {
        return database.sql("""
                        select m.clinic_id, m.appointment_id, m.given_up_at, r.episode_id from messaging.message m
                        left join episode.recheck r on r.clinic_id = m.clinic_id and r.recheck_id = m.appointment_id
                        where m.given_up_at is not null and m.given_up_reason <> 'STOPPED' and m.useful_until > :now
                          and m.kind in ('INVITATION', 'UPDATE', 'CANCELLATION', 'REMINDER', 'ALTERNATIVE', 'RECHECK')
                          and not exists (
                              select from worklist.item i
                              where i.clinic_id = m.clinic_id and i.kind = 'UNDELIVERED'
                                and i.subject_id = m.appointment_id and i.since = m.given_up_at)
                        order by m.given_up_at limit :most""")
                .param("now", WorkItems.utc(now))
                .param("most", MOST)
                .query((row, _) -> new NewWork(
                        new ClinicId(row.getObject(1, UUID.class)),
                        WorkKind.UNDELIVERED,
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        LESS_URGENT,
                        Optional.ofNullable(row.getObject(4, UUID.class)).map(EpisodeId::new)))
                .list();
    }

    private List<NewWork> unanswered(Instant now) {
        return database.sql("""
                        select r.clinic_id, r.recheck_id, r.asked_at, r.episode_id from episode.recheck r
                        join episode.episode e on e.clinic_id = r.clinic_id and e.episode_id = r.episode_id
                        where r.answered_at is null and r.asked_at <= :since and e.resolved_at is null
                          and not exists (
                              select from worklist.item i
                              where i.clinic_id = r.clinic_id and i.kind = 'NO_ANSWER' and i.subject_id = r.recheck_id)
                        order by r.asked_at limit :most""")
                .param("since", WorkItems.utc(now.minus(PATIENCE)))
                .param("most", MOST)
                .query((row, _) -> new NewWork(
                        new ClinicId(row.getObject(1, UUID.class)),
                        WorkKind.NO_ANSWER,
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        URGENCY,
                        Optional.of(new EpisodeId(row.getObject(4, UUID.class)))))
                .list();
    }
}
