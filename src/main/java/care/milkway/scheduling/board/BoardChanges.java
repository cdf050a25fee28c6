package care.milkway.scheduling.board;

import care.milkway.database.ChangeFeed;
import care.milkway.kernel.ClinicId;
import care.milkway.scheduling.availability.ClaimChanges;
import care.milkway.scheduling.availability.ClaimChanges.Shown;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells open boards which appointments of their clinic have changed, here or in another program; nobody asks without one. */
@Component
public class BoardChanges implements ChangeFeed.Followed {

    /** Somebody looks. None of this may wait: it is called in the thread that follows the database. */
    public interface Watcher {

        ClinicId clinic();

        /** @param cursor from where she goes on after her connection was lost */
        void changed(Set<UUID> appointments, String cursor);

        /** What she sees may be anything: all of it has to be read again. */
        void reload(String cursor);

        /** Nothing happened for a moment. */
        void idle();
    }

    private record Watching(Watcher watcher, Optional<BoardCursor> from) {}

    private final Set<Watching> arriving = new CopyOnWriteArraySet<>();
    private final Set<Watcher> present = new CopyOnWriteArraySet<>();
    private final Clock clock;

    BoardChanges(Clock clock) {
        this.clock = clock;
    }

    /** @param last what she was told last; empty if she was told nothing yet */
    public void watch(Watcher watcher, String last) {
        arriving.add(new Watching(watcher, BoardCursor.parse(last).filter(each -> each.isKept(clock.instant()))));
    }

    public void leave(Watcher watcher) {
        present.remove(watcher);
        arriving.removeIf(each -> each.watcher().equals(watcher));
    }

    @Override
    public void follow(ChangeFeed.Since since) {
        if (present.isEmpty() && arriving.isEmpty()) {
            return;
        }
        var cursor = new BoardCursor(clock.instant(), since.seen()).text();
        if (!present.isEmpty()) {
            tell(present, ClaimChanges.shown(since), cursor);
        }
        arriving.forEach(each -> arrive(each, since, cursor));
    }

    /** From the next round on she is told with the others; what she has missed she is told now. */
    private void arrive(Watching watching, ChangeFeed.Since since, String cursor) {
        var missed = watching.from().flatMap(from -> ClaimChanges.shown(since.from(from.snapshot())));
        if (missed.isPresent()) {
            tell(Set.of(watching.watcher()), missed, cursor);
        } else {
            watching.watcher().reload(cursor);
        }
        if (arriving.remove(watching)) {
            present.add(watching.watcher());
        }
    }

    private static void tell(Set<Watcher> watchers, Optional<List<Shown>> shown, String cursor) {
        if (shown.isEmpty()) {
            watchers.forEach(each -> each.reload(cursor));
            return;
        }
        var byClinic = shown.get().stream()
                .collect(Collectors.groupingBy(
                        Shown::clinic,
                        Collectors.mapping(each -> each.appointment().value(), Collectors.toSet())));
        watchers.forEach(each -> {
            var changed = byClinic.get(each.clinic());
            if (changed == null) {
                each.idle();
            } else {
                each.changed(changed, cursor);
            }
        });
    }

    @Override
    public void forget() {
        present.forEach(each -> each.reload(""));
    }
}
