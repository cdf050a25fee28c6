package care.milkway.episode.log;

import care.milkway.clinic.Clinic;
import care.milkway.episode.Episode;
import care.milkway.episode.EpisodeEvent.TurnedWorse;
import care.milkway.episode.Episodes;
import care.milkway.episode.LaterAnswers;
import care.milkway.episode.log.LogResult.Warned;
import care.milkway.identity.Work;
import care.milkway.kernel.Language;
import care.milkway.triage.Check;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.RecordedResult;
import care.milkway.triage.RecordedResult.Reason;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.Disposition;
import care.milkway.triage.rules.DuctCheck;
import care.milkway.triage.rules.Rule;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Her days at home. The rules read every entry as it comes: what can't wait is answered at once. */
@Component
public class HomeLog {

    /** A phone’s clock may be a little fast. */
    private static final Duration FAST = Duration.ofMinutes(5);

    /** Not everything is asked at home: that something is not known is no reason to warn her. */
    private static final Set<String> NOT_ASKED = Set.of(Rule.MISSING_ANSWER.id(), Rule.NOTHING_MATCHED.id());

    private final LogRows rows;
    private final Episodes episodes;
    private final DuctChecks checks;
    private final Work work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HomeLog(
            LogRows rows,
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

    /** An entry, and what she was warned of because of it. */
    public record KeptEntry(LogEntry entry, Optional<Warned> warned) {}

    /** The newest first. */
    public List<KeptEntry> of(Episode episode) {
        return work.in(episode.clinic(), () -> rows.of(episode.id()));
    }

    /**
     * Notes an entry. The same entry sent again is answered as it was the first time.
     *
     * @throws care.milkway.kernel.InvalidInput for a temperature that nobody has
     */
    public LogResult note(Clinic clinic, Episode episode, LogEntry entry, Language language) {
        if (entry.at().isAfter(clock.instant().plus(FAST))) {
            return new LogResult.NotYet();
        }
        return work.in(clinic.id(), () -> {
            var before = rows.lumpBefore(episode.id(), entry.at());
            if (!rows.add(episode.id(), entry, clock.instant())) {
                return rows.find(episode.id(), entry.id())
                        .flatMap(KeptEntry::warned)
                        .<LogResult>map(each -> each)
                        .orElseGet(LogResult.Noted::new);
            }
            return read(clinic, episode, entry, before, language);
        });
    }

    private LogResult read(
            Clinic clinic, Episode episode, LogEntry entry, Optional<Integer> lumpBefore, Language language) {
        var last = episodes.lastCheck(episode).flatMap(each -> checks.find(clinic.id(), each));
        var answers = answers(episode, last, entry, lumpBefore);
        var found = RecordedResult.of(DuctCheck.soFar(answers, clinic.triage()));
        if (!isNews(last.map(each -> each.result(clinic.triage())), found, entry)) {
            return new LogResult.Noted();
        }
        var check = checks.recordAsked(clinic, answers, language);
        var disposition = found.disposition();
        var warned = new Warned(check.id(), disposition);
        rows.warned(entry.id(), warned);
        episodes.recheck(episode, check, disposition, false);
        events.publishEvent(
                new TurnedWorse(clinic.id(), episode.id(), check.id().value(), disposition));
        return warned;
    }

    private Answers answers(Episode episode, Optional<Check> last, LogEntry entry, Optional<Integer> lumpBefore) {
        var told = new HashMap<String, List<String>>();
        entry.pain().ifPresent(pain -> told.put("pain", List.of(String.valueOf(pain))));
        entry.temperature().ifPresent(measured -> {
            told.put("temperature.value", List.of(measured.degrees().toPlainString()));
            told.put("temperature.unit", List.of(measured.unit()));
        });
        if (entry.lump().isPresent()
                && lumpBefore.filter(each -> each < entry.lump().get()).isPresent()) {
            told.put("course", List.of("WORSE"));
        }
        var since = last.flatMap(Check::finishedAt)
                .map(at -> Duration.between(at, entry.at()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
        return LaterAnswers.noting(
                last.map(Check::answers).orElseGet(Answers::none),
                since,
                episodes.recurrence(episode).here(),
                told);
    }

    /**
     * Whether she has to be told something: a reason to see somebody that she was not told before; and a fever each time she
     * measures one.
     */
    private static boolean isNews(Optional<RecordedResult> before, RecordedResult found, LogEntry entry) {
        var told = before.stream()
                .flatMap(each -> pressing(each).keySet().stream())
                .collect(Collectors.toSet());
        var now = pressing(found);
        var today = now.values().stream().anyMatch(each -> each.atLeastAsUrgentAs(Disposition.MEDICAL_SAME_DAY));
        return !told.containsAll(now.keySet()) || (today && entry.temperature().isPresent());
    }

    /** The reasons to see somebody soon, by their rule. */
    private static Map<String, Disposition> pressing(RecordedResult result) {
        return result.reasons().stream()
                .filter(reason -> !NOT_ASKED.contains(reason.rule()))
                .filter(reason -> reason.disposition()
                        .filter(each -> each.atLeastAsUrgentAs(Disposition.IMAGING))
                        .isPresent())
                .collect(Collectors.toMap(
                        Reason::rule,
                        reason -> reason.disposition().orElseThrow(),
                        (one, other) -> one.atLeastAsUrgentAs(other) ? one : other));
    }
}
