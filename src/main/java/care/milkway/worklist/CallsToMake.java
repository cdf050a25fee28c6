package care.milkway.worklist;

import care.milkway.episode.EpisodeEvent.RecheckAnswered;
import care.milkway.episode.EpisodeEvent.TurnedWorse;
import care.milkway.staff.desk.DeskConcern;
import care.milkway.triage.rules.Disposition;
import care.milkway.worklist.WorkItems.NewWork;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** People who have to be called: they are on the list in the transaction of what they said, and counted on the board. */
@Component
class CallsToMake implements DeskConcern.Source {

    private static final List<Disposition> MOST_URGENT_FIRST = List.of(Disposition.values());

    private final Worklist worklist;
    private final WorkItems items;
    private final Clock clock;

    CallsToMake(Worklist worklist, WorkItems items, Clock clock) {
        this.worklist = worklist;
        this.items = items;
        this.clock = clock;
    }

    @EventListener
    void on(TurnedWorse event) {
        int urgency = MOST_URGENT_FIRST.indexOf(event.disposition());
        var known = items.openUrgency(WorkKind.TURNED_WORSE, event.episode());
        if (known.filter(each -> each <= urgency).isPresent()) {
            return; // somebody is to call her already, for something as urgent
        }
        worklist.add(new NewWork(
                event.clinic(),
                WorkKind.TURNED_WORSE,
                event.subject(),
                clock.instant(),
                urgency,
                Optional.of(event.episode())));
    }

    @EventListener
    void on(RecheckAnswered event) {
        worklist.ended(WorkKind.NO_ANSWER, event.recheck());
    }

    @Override
    public Optional<DeskConcern> now(Instant now) {
        var waiting = items.waiting(now);
        return waiting.count() == 0
                ? Optional.empty()
                : Optional.of(
                        new DeskConcern(DeskConcern.Kind.CALL, waiting.count(), Optional.empty(), Optional.empty()));
    }
}
