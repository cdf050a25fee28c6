package care.milkway.scheduling.availability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One clinic's diary, read by one thread at a time. Whoever has a change to tell never waits for it: what is told while
 * somebody reads is entered once she has read.
 */
final class KeptDiary {

    /** Somebody reads; guarded by the lock. */
    private static final class Reading {

        private final CompletableFuture<Diary> done = new CompletableFuture<>();
        private final List<Consumer<Diary>> missed = new ArrayList<>();
        private boolean forgotten;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Diary kept;
    private @Nullable Reading reading;
    private long forgottenIn = -1;
    private final AtomicLong revision = new AtomicLong();

    /** The diary if it fits; else it is read, without any lock, or waited for while somebody else reads it. */
    Diary diary(Predicate<Diary> fits, Supplier<Diary> read) {
        while (true) {
            var diary = kept;
            if (diary != null && fits.test(diary)) {
                return diary;
            }
            var mine = new Reading();
            var running = begin(mine);
            if (running.reading() == mine) {
                return read(mine, read);
            }
            var theirs = running.reading().done.exceptionally(_ -> null).join();
            if (theirs != null && !running.outdated() && fits.test(theirs)) {
                return theirs;
            }
        }
    }

    /** @param outdated whether something was given back since it began: whoever asks now must see that */
    private record Running(Reading reading, boolean outdated) {}

    private Running begin(Reading mine) {
        lock.lock();
        try {
            var running = reading;
            if (running == null) {
                reading = mine;
                running = mine;
            }
            return new Running(running, running.forgotten);
        } finally {
            lock.unlock();
        }
    }

    private Diary read(Reading mine, Supplier<Diary> read) {
        try {
            var diary = read.get();
            finish(mine, diary);
            mine.done.complete(diary);
            return diary;
        } catch (RuntimeException | Error failure) {
            finish(mine, null);
            mine.done.completeExceptionally(failure);
            throw failure;
        }
    }

    private void finish(Reading mine, @Nullable Diary diary) {
        lock.lock();
        try {
            reading = null;
            if (diary != null) {
                mine.missed.forEach(change -> change.accept(diary));
                kept = mine.forgotten ? null : diary;
            }
            revision.incrementAndGet();
        } finally {
            lock.unlock();
        }
    }

    /** Another one after each change, however small: who asks for it first, and then looks, never sees less than it says. */
    long revision() {
        return revision.get();
    }

    Optional<Diary> kept() {
        return Optional.ofNullable(kept);
    }

    void change(Consumer<Diary> change) {
        lock.lock();
        try {
            if (reading != null) {
                reading.missed.add(change);
            }
            var diary = kept;
            if (diary != null) {
                change.accept(diary);
            }
            revision.incrementAndGet();
        } finally {
            lock.unlock();
        }
    }

    /**
     * A change that was read in that round of the feed. If the diary was forgotten since the round began, the change may
     * have been taken back, and whoever asks next reads anew.
     */
    void follow(long round, Consumer<Diary> change) {
        lock.lock();
        try {
            if (forgottenIn >= round) {
                forget(round);
            } else {
                change(change);
            }
        } finally {
            lock.unlock();
        }
    }

    /** @param round the one the feed is in */
    void forget(long round) {
        lock.lock();
        try {
            kept = null;
            revision.incrementAndGet();
            forgottenIn = Math.max(forgottenIn, round);
            if (reading != null) {
                reading.forgotten = true;
            }
        } finally {
            lock.unlock();
        }
    }
}
