package care.milkway.worklist;

import care.milkway.audit.Audit;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.scheduling.board.BoardSignal;
import care.milkway.worklist.WorkItem.Closed;
import care.milkway.worklist.WorkItem.Taken;
import care.milkway.worklist.WorkItems.NewWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What waits for somebody at a clinic. Nothing leaves it without a word, or without a reason that can be read. */
@Component
public class Worklist {

    /** So long what has ended can still be read there. */
    private static final Duration SHOWN = Duration.ofDays(7);

    private final WorkItems items;
    private final BoardSignal signal;
    private final Audit audit;
    private final Work work;
    private final Clock clock;

    Worklist(WorkItems items, BoardSignal signal, Audit audit, Work work, Clock clock) {
        this.items = items;
        this.signal = signal;
        this.audit = audit;
        this.work = work;
        this.clock = clock;
    }

    /** What waits, the most urgent first; and what has ended lately, the newest first. */
    public record Shown(List<WorkItem> open, List<WorkItem> closed) {}

    public Shown of(ClinicId clinic) {
        return work.in(
                clinic,
                () -> new Shown(items.open(), items.closed(clock.instant().minus(SHOWN))));
    }

    /** Inside work on a clinic: somebody has to see to this. Whoever looks at the list sees it within a second. */
    void add(NewWork fresh) {
        items.add(fresh, clock.instant()).ifPresent(signal::changed);
    }

    /** Inside work on a clinic: it has come right. */
    void ended(WorkKind kind, UUID subject) {
        items.openAbout(kind, subject).ifPresent(this::ended);
    }

    private void ended(UUID id) {
        if (items.close(id, new Closed(clock.instant(), true, ""))) {
            signal.changed(id);
        }
    }

    /** She will see to it until then. False if it has ended meanwhile. */
    public boolean take(ClinicId clinic, UUID id, String name, Instant until) {
        return work.in(clinic, () -> {
            var before =
                    items.find(id).flatMap(WorkItem::taken).map(Taken::name).orElse("");
            var taken = items.take(id, new Taken(name, until));
            if (taken) {
                audit.updated(subject(id), Map.of("taken by", before), Map.of("taken by", name));
                signal.changed(id);
            }
            return taken;
        });
    }

    /**
     * It is done.
     *
     * @param outcome what was done, not blank
     * @return false if it had ended before
     */
    public boolean done(ClinicId clinic, UUID id, String outcome) {
        if (outcome.isBlank()) {
            throw new IllegalArgumentException("what was done has to be said");
        }
        return work.in(clinic, () -> {
            var closed = items.close(id, new Closed(clock.instant(), false, outcome.strip()));
            if (closed) {
                audit.updated(subject(id), Map.of("done", "no"), Map.of("done", "yes"));
                signal.changed(id);
            }
            return closed;
        });
    }

    public Optional<WorkItem> find(ClinicId clinic, UUID id) {
        return work.in(clinic, () -> items.find(id));
    }

    private static Audit.Subject subject(UUID id) {
        return new Audit.Subject("worklist item", id, Optional.empty());
    }
}
