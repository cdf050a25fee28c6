package care.milkway.scheduling.availability;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.database.ChangeFeed;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The diaries of the clinics that were asked for lately. Each follows the database; none is believed while it can't, and
 * none is the last word.
 */
@Component
public class Diaries implements ChangeFeed.Followed {

    /** Before the first moment and after the last one that anybody asks for. */
    private static final Duration MARGIN = Duration.ofDays(8);

    /**
     * A quarter of the memory there may be, if a diary takes 200 KB: 50 people, rooms and devices, half booked for two
     * months.
     */
    private static final long MOST_CLINICS = Math.max(16, Runtime.getRuntime().maxMemory() / 4 / 200_000);

    private final Cache<ClinicId, KeptDiary> known =
            Caffeine.newBuilder().maximumSize(MOST_CLINICS).build();
    private final Claims claims;
    private final ChangeFeed changes;
    private final Work work;

    Diaries(Claims claims, ChangeFeed changes, Work work) {
        this.claims = claims;
        this.changes = changes;
        this.work = work;
    }

    /**
     * The clinic's diary for this time.
     *
     * @return none while it may have missed something, and inside work, which has to see its own changes
     */
    Optional<Busy> find(Clinic clinic, Interval time, Instant now) {
        if (!believed()) {
            return Optional.empty();
        }
        var diary = known.get(clinic.id(), _ -> new KeptDiary())
                .diary(kept -> kept.covers(time, now), () -> read(clinic, time, now));
        return Optional.of(diary.at(now));
    }

    /** The same, but only if it is there. */
    Optional<Busy> findKept(Clinic clinic, Interval time, Instant now) {
        return entry(clinic.id())
                .flatMap(KeptDiary::kept)
                .filter(diary -> believed() && diary.covers(time, now))
                .map(diary -> diary.at(now));
    }

    /** Another one whenever something of the clinic was taken or given back; negative while nothing is kept. */
    long revision(ClinicId clinic) {
        return entry(clinic).map(KeptDiary::revision).orElse(-1L);
    }

    /** Whether this time of the clinic is in memory. */
    public boolean has(Clinic clinic, Interval time, Instant now) {
        return findKept(clinic, time, now).isPresent();
    }

    private boolean believed() {
        return changes.areFollowed() && !work.isRunning();
    }

    private Diary read(Clinic clinic, Interval time, Instant now) {
        var horizon = now.plus(Duration.ofDays(clinic.booking().horizonDays()));
        var span = new Interval(
                        time.start().isBefore(now) ? time.start() : now,
                        time.end().isAfter(horizon) ? time.end() : horizon)
                .widened(MARGIN, MARGIN);
        var diary = new Diary(span, now);
        work.in(clinic.id(), Actor.Job.CHANGE_FEED, () -> claims.all(span, claim -> enter(diary, claim)));
        return diary;
    }

    private static void enter(Diary diary, Claims.Claim claim) {
        claim.heldUntil()
                .ifPresentOrElse(
                        until -> diary.hold(claim.appointment(), claim.resource(), claim.during(), until),
                        () -> diary.book(claim.appointment(), claim.resource(), claim.during()));
    }

    private static void enter(Diary diary, ClaimChanges.Taken taken) {
        for (var resource : taken.resources()) {
            taken.until()
                    .ifPresentOrElse(
                            until -> diary.hold(taken.appointment(), resource, taken.during(), until),
                            () -> diary.book(taken.appointment(), resource, taken.during()));
        }
    }

    /** This process has just held a time. */
    public void held(
            ClinicId clinic,
            AppointmentId appointment,
            Collection<ResourceId> resources,
            Interval during,
            Instant until) {
        mustBeCommitted();
        with(clinic, diary -> resources.forEach(resource -> diary.hold(appointment, resource, during, until)));
    }

    /** This process has just booked what was held. */
    public void booked(ClinicId clinic, AppointmentId appointment, Collection<ResourceId> resources, Interval during) {
        mustBeCommitted();
        with(clinic, diary -> resources.forEach(resource -> diary.book(appointment, resource, during)));
    }

    /** Something became free. */
    public void forget(ClinicId clinic) {
        mustBeCommitted();
        entry(clinic).ifPresent(entry -> entry.forget(changes.round()));
    }

    /** What may still be taken back must not be in memory yet. */
    private void mustBeCommitted() {
        if (work.isRunning()) {
            throw new IllegalStateException("a diary changes after the commit only");
        }
    }

    private void with(ClinicId clinic, Consumer<Diary> change) {
        entry(clinic).ifPresent(entry -> entry.change(change));
    }

    @Override
    public void follow(ChangeFeed.Since since) {
        ClaimChanges.since(since).ifPresentOrElse(changed -> follow(since.round(), changed), this::forget);
    }

    /**
     * Changes are told more than once. Where something was given back, what was taken before is not entered again: somebody
     * could look in the moment in between, and see as taken what is free.
     */
    void follow(long round, List<ClaimChanges.Change> changed) {
        var givenBack = changed.stream()
                .filter(each -> each.taken().isEmpty())
                .map(ClaimChanges.Change::clinic)
                .collect(Collectors.toSet());
        givenBack.forEach(clinic -> entry(clinic).ifPresent(entry -> entry.forget(round)));
        changed.stream()
                .filter(each -> !each.takesNothing() && !givenBack.contains(each.clinic()))
                .forEach(each -> each.taken()
                        .ifPresent(taken -> entry(each.clinic())
                                .ifPresent(entry -> entry.follow(round, diary -> enter(diary, taken)))));
    }

    private Optional<KeptDiary> entry(ClinicId clinic) {
        return Optional.ofNullable(known.getIfPresent(clinic));
    }

    @Override
    public void forget() {
        known.asMap().values().forEach(each -> each.forget(changes.round()));
    }
}
