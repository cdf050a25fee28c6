package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.database.ChangeFeed;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.Appointment.Held;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The diaries of the clinics that were asked for lately. Each follows the database; none is believed while it can't, and
 * none is the last word.
 */
@Component
class Diaries implements ChangeFeed.Followed {

    /** Before the first moment and after the last one that anybody asks for. */
    private static final Duration MARGIN = Duration.ofDays(8);

    /**
     * A quarter of the memory there may be, if a diary takes 200 KB: 50 people, rooms and devices, half booked for two
     * months.
     */
    private static final long MOST_CLINICS = Math.max(16, Runtime.getRuntime().maxMemory() / 4 / 200_000);

    /** Whoever reads a diary or changes it while it is read waits for the other, so that no change is missed. */
    private static final class Entry {

        private final ReentrantLock turn = new ReentrantLock();
        private volatile @Nullable Diary diary;

        Diary diary(Predicate<Diary> fits, Supplier<Diary> read) {
            var kept = diary;
            return kept != null && fits.test(kept)
                    ? kept
                    : inTurn(() -> {
                        var newer = diary;
                        var fresh = newer != null && fits.test(newer) ? newer : read.get();
                        diary = fresh;
                        return fresh;
                    });
        }

        Optional<Diary> kept() {
            return Optional.ofNullable(diary);
        }

        void change(Consumer<Diary> change) {
            inTurn(() -> {
                var kept = diary;
                if (kept != null) {
                    change.accept(kept);
                }
                return this;
            });
        }

        void forget() {
            inTurn(() -> {
                diary = null;
                return this;
            });
        }

        private <T> T inTurn(Supplier<T> work) {
            turn.lock();
            try {
                return work.get();
            } finally {
                turn.unlock();
            }
        }
    }

    private final Cache<ClinicId, Entry> known =
            Caffeine.newBuilder().maximumSize(MOST_CLINICS).build();
    private final Claims claims;
    private final ChangeFeed changes;

    Diaries(Claims claims, ChangeFeed changes) {
        this.claims = claims;
        this.changes = changes;
    }

    /**
     * The clinic's diary for this time.
     *
     * @return none while it may have missed something, and inside a transaction, which has to see its own changes
     */
    Optional<Busy> find(Clinic clinic, Interval time, Instant now) {
        if (!believed()) {
            return Optional.empty();
        }
        var diary = known.get(clinic.id(), _ -> new Entry())
                .diary(kept -> kept.covers(time, now), () -> read(clinic, time, now));
        return Optional.of(diary.at(now));
    }

    /** The same, but only if it is there. */
    Optional<Busy> findKept(Clinic clinic, Interval time, Instant now) {
        return Optional.ofNullable(known.getIfPresent(clinic.id()))
                .flatMap(Entry::kept)
                .filter(diary -> believed() && diary.covers(time, now))
                .map(diary -> diary.at(now));
    }

    private boolean believed() {
        return changes.areFollowed() && !TransactionSynchronizationManager.isActualTransactionActive();
    }

    private Diary read(Clinic clinic, Interval time, Instant now) {
        var horizon = now.plus(Duration.ofDays(clinic.booking().horizonDays()));
        var span = new Interval(
                        time.start().isBefore(now) ? time.start() : now,
                        time.end().isAfter(horizon) ? time.end() : horizon)
                .widened(MARGIN, MARGIN);
        var diary = new Diary(span, now);
        claims.all(clinic.id(), span, claim -> enter(diary, claim));
        return diary;
    }

    private static void enter(Diary diary, Claims.Claim claim) {
        claim.heldUntil()
                .ifPresentOrElse(
                        until -> diary.hold(claim.appointment(), claim.resource(), claim.during(), until),
                        () -> diary.book(claim.appointment(), claim.resource(), claim.during()));
    }

    /** This process has just held a time. */
    void held(Held hold, Collection<ResourceId> resources, Interval during) {
        with(
                hold.plan().clinic(),
                diary -> resources.forEach(resource -> diary.hold(hold.id(), resource, during, hold.until())));
    }

    /** This process has just booked what was held. */
    void booked(Held hold, Collection<ResourceId> resources, Interval during) {
        with(hold.plan().clinic(), diary -> resources.forEach(resource -> diary.book(hold.id(), resource, during)));
    }

    /** Something became free. */
    void forget(ClinicId clinic) {
        var entry = known.getIfPresent(clinic);
        if (entry != null) {
            entry.forget();
        }
    }

    private void with(ClinicId clinic, Consumer<Diary> change) {
        var entry = known.getIfPresent(clinic);
        if (entry != null) {
            entry.change(change);
        }
    }

    @Override
    public void follow(JdbcClient database, ChangeFeed.Since since) {
        Claims.changed(database, since).ifPresentOrElse(changed -> changed.forEach(this::follow), this::forget);
    }

    private void follow(Claims.Change change) {
        change.claim()
                .ifPresentOrElse(
                        claim -> with(change.clinic(), diary -> enter(diary, claim)), () -> forget(change.clinic()));
    }

    @Override
    public void forget() {
        known.asMap().values().forEach(Entry::forget);
    }
}
