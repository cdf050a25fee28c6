package care.milkway.scheduling.board;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.database.ChangeFeed;
import care.milkway.kernel.ClinicId;
import care.milkway.scheduling.desk.AtTheDesk;
import care.milkway.testing.Persona;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever looks at the board hears what has changed, once, also after her connection was lost. */
class BoardChangeScenarios extends AtTheDesk {

    @Autowired
    BoardChanges board;

    @Autowired
    ChangeFeed changes;

    /** A browser that writes down what it is told. */
    private final class Listener implements BoardChanges.Watcher {

        private final Clinic clinic;
        private final Set<UUID> heard = ConcurrentHashMap.newKeySet();
        private final AtomicInteger reloads = new AtomicInteger();
        private volatile String cursor = "";

        Listener(Clinic clinic, String last) {
            this.clinic = clinic;
            board.watch(this, last);
            changes.poll();
        }

        @Override
        public ClinicId clinic() {
            return clinic.id();
        }

        @Override
        public void changed(Set<UUID> appointments, String to) {
            heard.addAll(appointments);
            cursor = to;
        }

        @Override
        public void reload(String to) {
            reloads.incrementAndGet();
            cursor = to;
        }

        @Override
        public void idle() {
            // nothing to write down
        }
    }

    @Test
    void aBoardHearsOfBookingsMovesAndArrivalsOfItsClinicAndOfNoHold() {
        var clinic = larkhollow().describedIn(clinics);
        var other = larkhollow().describedIn(clinics);
        var listener = new Listener(clinic, "");
        assertThat(listener.reloads.get()).as("who is new reads everything").isEqualTo(1);
        holds(clinic, "mei", "2026-12-01T15:00");
        books(other, Persona.MAYA, "mei", "2026-12-01T10:00");
        changes.poll();
        assertThat(listener.heard).isEmpty();
        var visit = books(clinic, Persona.PRIYA, "mei", "2026-11-30T10:00");
        changes.poll();
        assertThat(listener.heard).containsExactly(visit.id().value());
        listener.heard.clear();
        robin(() -> desk.tell(clinic.id(), visit.id(), VisitFact.ARRIVED));
        changes.poll();
        assertThat(listener.heard).containsExactly(visit.id().value());
        board.leave(listener);
    }

    @Test
    void afterALostConnectionItCatchesUpFromWhereItWas() {
        var clinic = larkhollow().describedIn(clinics);
        var first = new Listener(clinic, "");
        books(clinic, Persona.MAYA, "mei", "2026-12-01T09:00");
        changes.poll();
        board.leave(first);
        var missed = books(clinic, Persona.PRIYA, "mei", "2026-12-01T10:00");
        changes.poll();
        var back = new Listener(clinic, first.cursor);
        assertThat(back.reloads.get()).isZero();
        assertThat(back.heard).containsExactly(missed.id().value());
        board.leave(back);
    }

    @Test
    void whoWasAwayForTooLongReadsEverythingAgain() {
        var clinic = larkhollow().describedIn(clinics);
        var first = new Listener(clinic, "");
        board.leave(first);
        clock.pass(Duration.ofMinutes(9));
        var back = new Listener(clinic, first.cursor);
        assertThat(back.reloads.get()).isEqualTo(1);
        board.leave(back);
    }

    /** The database is never asked with something that somebody made up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1_1:1",
                "1_0:5:",
                "1_9:5:",
                "1_5:9:9",
                "1_5:9:4",
                "1_5:9:7,6",
                "1_5:9:5,,6",
                "1_5:9:'",
                "-1_5:9:",
                "1_5:9:;select 1"
            })
    void aCursorThatNobodyGaveIsNone(String madeUp) {
        assertThat(BoardCursor.parse(madeUp)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1764500000_5:9:", "1764500000_5:9:5,7", "1764500000_5:5:"})
    void aCursorThatSomebodyGaveIsReadBack(String given) {
        assertThat(BoardCursor.parse(given).map(BoardCursor::text)).isEqualTo(Optional.of(given));
    }
}
