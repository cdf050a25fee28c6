package care.milkway.staff.board.web;

import care.milkway.kernel.ClinicId;
import care.milkway.scheduling.board.BoardChanges;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One open board: what it has to be told is collected and sent by a virtual thread of its own, so that a slow browser keeps
 * nobody waiting and costs no more than the ids of what has changed.
 */
final class BoardStream implements BoardChanges.Watcher {

    private static final Duration QUIET = Duration.ofSeconds(20);

    private final ClinicId clinic;
    private final SseEmitter emitter;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<UUID> changed = new HashSet<>();
    private boolean reload;
    private volatile boolean word;
    private boolean sending;
    private @Nullable String cursor;
    private volatile Instant last;

    BoardStream(ClinicId clinic, SseEmitter emitter, Clock clock) {
        this.clinic = clinic;
        this.emitter = emitter;
        this.clock = clock;
        this.last = clock.instant();
    }

    @Override
    public ClinicId clinic() {
        return clinic;
    }

    @Override
    public void changed(Set<UUID> appointments, String to) {
        tell(appointments, false, to);
    }

    @Override
    public void reload(String to) {
        tell(Set.of(), true, to);
    }

    /** A word from time to time: proxies close what is silent, and so it shows who has gone. */
    @Override
    public void idle() {
        if (clock.instant().isAfter(last.plus(QUIET))) {
            last = clock.instant();
            word = true;
            tell(Set.of(), false, "");
        }
    }

    private void tell(Set<UUID> appointments, boolean everything, String to) {
        lock.lock();
        try {
            changed.addAll(appointments);
            reload |= everything;
            cursor = to.isEmpty() ? cursor : to;
            if (sending) {
                return;
            }
            sending = true;
        } finally {
            lock.unlock();
        }
        Thread.startVirtualThread(this::send);
    }

    private void send() {
        for (var event = next(); event != null; event = next()) {
            try {
                emitter.send(event);
                last = clock.instant();
            } catch (IOException | IllegalStateException gone) {
                return; // the server says so to whoever opened it; it stays silent from now on
            }
        }
    }

    /** What has come together since the last one; a browser that is told to reload need not be told more. */
    private @Nullable SseEventBuilder next() {
        lock.lock();
        try {
            if (!reload && changed.isEmpty() && !word) {
                sending = false;
                return null;
            }
            var event = SseEmitter.event();
            if (cursor != null) {
                event.id(cursor);
            }
            if (reload) {
                event.name("reload").data("all");
            } else if (changed.isEmpty()) {
                event.comment("here");
            } else {
                event.name("changed").data(changed.stream().map(UUID::toString).collect(Collectors.joining(",")));
            }
            changed.clear();
            reload = false;
            word = false;
            cursor = null;
            return event;
        } finally {
            lock.unlock();
        }
    }
}
