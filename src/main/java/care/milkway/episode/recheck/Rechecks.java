package care.milkway.episode.recheck;

import care.milkway.clinic.Clinic;
import care.milkway.episode.Episode;
import care.milkway.episode.EpisodeEvent.RecheckAnswered;
import care.milkway.episode.EpisodeEvent.TurnedWorse;
import care.milkway.episode.EpisodeId;
import care.milkway.episode.Episodes;
import care.milkway.episode.LaterAnswers;
import care.milkway.episode.recheck.Recheck.Answer;
import care.milkway.episode.recheck.Recheck.Course;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.triage.Check;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.Disposition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks a day later how she is, and lets the rules read what she says. */
@Component
public class Rechecks {

    /** Longer nobody keeps an address that was typed for one question. */
    private static final Duration ADDRESS_KEPT = Duration.ofDays(5);

    private final RecheckRows rows;
    private final Episodes episodes;
    private final DuctChecks checks;
    private final Work work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rechecks(
            RecheckRows rows,
            Episodes episodes,
            DuctChecks checks,
            Work work,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.episodes = episodes;
        this.checks = checks;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    /** Something about which somebody is to be asked now. */
    public record DueRecheck(ClinicId clinic, UUID step) {}

    /** Where somebody wants to be asked. Never printed. */
    public record TypedAddress(String email, Language language) {

        @Override
        public String toString() {
            return "TypedAddress";
        }
    }

    /** An address that has served. */
    public record UsedAddress(ClinicId clinic, EpisodeId episode) {}

    /** So much later she is asked. */
    public static Duration later() {
        return RecheckRows.LATER;
    }

    /** Somebody without a booking wants to be asked in a day; the episode that this opens, or that there is. */
    public Episode ask(Clinic clinic, Check check, TypedAddress typed) {
        return work.in(clinic.id(), () -> {
            var episode = episodes.of(clinic, check);
            rows.keep(episode.id(), typed, clock.instant());
            return episode;
        });
    }

    /** Of all clinics: about what somebody is to be asked, the oldest first. */
    public List<DueRecheck> due(int most) {
        return work.across(Actor.Job.MESSAGES, () -> rows.due(clock.instant(), most));
    }

    /** Inside work on a clinic: those of these about which nobody was asked yet; whoever takes them writes to her. */
    public List<Recheck> take(Collection<UUID> steps) {
        return rows.take(steps, clock.instant());
    }

    /** Inside work on a clinic: where she typed that she wants to be asked; none if she did not, or has booked. */
    public Optional<TypedAddress> address(EpisodeId episode) {
        return rows.address(episode);
    }

    /** Inside work on a clinic: whether she asked for text messages with her last booking in an episode. */
    public boolean byText(EpisodeId episode) {
        return rows.byText(episode);
    }

    public Optional<Recheck> find(ClinicId clinic, UUID id) {
        return work.in(clinic, () -> rows.find(id));
    }

    /** When she is asked next, as things stand; none if she is not. */
    public Optional<Instant> next(Episode episode) {
        return work.in(
                episode.clinic(),
                () -> episode.isOpen() && reachable(episode)
                        ? rows.next(episode.id(), clock.instant()).map(at -> at.plus(RecheckRows.LATER))
                        : Optional.empty());
    }

    private boolean reachable(Episode episode) {
        return episode.patient().isPresent() || rows.address(episode.id()).isPresent();
    }

    /** All questions of an episode, the oldest first. */
    public List<Recheck> of(Episode episode) {
        return work.in(episode.clinic(), () -> rows.of(episode.id()));
    }

    /**
     * She says how she is; the rules read it together with what she told before.
     *
     * @param told by link id
     * @throws care.milkway.kernel.InvalidInput naming the field that can't be accepted; then nothing is kept
     */
    public RecheckResult answer(
            Clinic clinic, UUID id, Course course, Map<String, List<String>> told, Language language) {
        return work.in(clinic.id(), () -> {
            var recheck = rows.findForUpdate(id).orElseThrow();
            if (recheck.answer().isPresent()) {
                return new RecheckResult.Already(recheck);
            }
            return clock.instant().isAfter(recheck.usefulUntil())
                    ? new RecheckResult.TooLate(recheck)
                    : read(clinic, recheck, course, told, language);
        });
    }

    private RecheckResult read(
            Clinic clinic, Recheck recheck, Course course, Map<String, List<String>> told, Language language) {
        var episode = episodes.find(clinic.id(), recheck.episode()).orElseThrow();
        var check = checks.recordAsked(clinic, answers(clinic, episode, told), language);
        var disposition = check.resultNow(clinic.triage()).disposition();
        rows.answer(recheck.id(), new Answer(clock.instant(), course, check.id(), disposition));
        episodes.recheck(episode, check, disposition, course == Course.BETTER);
        events.publishEvent(new RecheckAnswered(clinic.id(), episode.id(), recheck.id()));
        if (course == Course.WORSE || disposition.atLeastAsUrgentAs(Disposition.MEDICAL_WITHIN_24_HOURS)) {
            events.publishEvent(
                    new TurnedWorse(clinic.id(), episode.id(), check.id().value(), disposition));
        }
        return new RecheckResult.Done(check.id());
    }

    private Answers answers(Clinic clinic, Episode episode, Map<String, List<String>> told) {
        var before = episodes.lastCheck(episode).flatMap(last -> checks.find(clinic.id(), last));
        var since = before.flatMap(Check::finishedAt)
                .map(at -> Duration.between(at, clock.instant()))
                .orElse(Duration.ZERO);
        return LaterAnswers.of(
                before.map(Check::answers).orElseGet(Answers::none),
                since,
                episodes.recurrence(episode).here(),
                told);
    }

    /** Of all clinics: addresses that nobody needs any more. */
    public List<UsedAddress> used(int most) {
        Instant before = clock.instant().minus(ADDRESS_KEPT);
        return work.across(Actor.Job.MESSAGES, () -> rows.used(before, most));
    }

    /** Inside work on a clinic: what was asked in an episode. */
    public List<UUID> ids(EpisodeId episode) {
        return rows.of(episode).stream().map(Recheck::id).toList();
    }

    /** Inside work on a clinic. */
    public void forget(EpisodeId episode) {
        rows.forget(episode);
    }
}
