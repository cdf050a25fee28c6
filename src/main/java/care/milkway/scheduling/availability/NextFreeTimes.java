package care.milkway.scheduling.availability;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.FreeAhead;
import care.milkway.clinic.NextFree;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Service;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.availability.Search.Preferences;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What a clinic's pages say is free next: looked up in its diary, and again when the diary or the minute is another. */
@Component
class NextFreeTimes implements NextFree {

    /** What is further away is no reason to come. */
    private static final int DAYS = 14;

    private record Known(int version, FreeAhead free) {}

    private final Cache<ClinicId, Known> known =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final Diaries diaries;
    private final Clock clock;

    NextFreeTimes(Diaries diaries, Clock clock) {
        this.diaries = diaries;
        this.clock = clock;
    }

    @Override
    public FreeAhead of(Clinic clinic) {
        var kept = known.getIfPresent(clinic.id());
        if (kept != null && kept.version() == clinic.version() && isCurrent(clinic, kept.free())) {
            return kept.free();
        }
        var free = find(clinic);
        known.put(clinic.id(), new Known(clinic.version(), free));
        return free;
    }

    @Override
    public boolean isCurrent(Clinic clinic, FreeAhead found) {
        return minute(found.asked()).equals(minute(clock.instant()))
                && found.revision() >= 0
                && found.revision() == diaries.revision(clinic.id());
    }

    private static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    private FreeAhead find(Clinic clinic) {
        var now = clock.instant();
        var window = NoticePolicy.window(clinic, Optional.empty(), DAYS, now, new Actor.Visitor());
        var around = window.map(each -> each.widened(longest(clinic), longest(clinic)));
        var busy = around.flatMap(time -> busy(clinic, time, now));
        var revision = diaries.revision(clinic.id());
        return busy.map(taken -> found(clinic, window.orElseThrow(), taken, now, revision))
                .orElse(FreeAhead.UNKNOWN);
    }

    /** A clinic's page with the emergency numbers does not wait for a database that is gone. */
    private Optional<Busy> busy(Clinic clinic, Interval time, Instant now) {
        try {
            return diaries.find(clinic, time, now);
        } catch (DataAccessException unreachable) {
            return Optional.empty();
        }
    }

    private static Duration longest(Clinic clinic) {
        return clinic.services().stream()
                .map(each -> each.bufferBefore().plus(each.length()).plus(each.bufferAfter()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static FreeAhead found(Clinic clinic, Interval window, Busy busy, Instant now, long revision) {
        var services = new HashMap<String, ZonedDateTime>();
        var people = new HashMap<String, ZonedDateTime>();
        for (var service : clinic.services()) {
            var verdict = withoutLetter(clinic, service);
            for (var practitioner : clinic.practitioners()) {
                if (verdict.open().contains(practitioner.profession())) {
                    soonest(clinic, service, verdict, practitioner, window, busy)
                            .ifPresent(start -> {
                                keepSooner(services, service.code(), start);
                                keepSooner(people, practitioner.key(), start);
                            });
                }
            }
        }
        return new FreeAhead(services, people, now, revision);
    }

    private static Optional<ZonedDateTime> soonest(
            Clinic clinic, Service service, Eligible verdict, Practitioner practitioner, Interval window, Busy busy) {
        var only =
                new Preferences(Optional.of(practitioner.key()), Optional.empty(), Optional.empty(), Optional.empty());
        var search = new Search(clinic, service, verdict, Optional.empty(), DAYS, 1, only);
        return new Availability(search, window, busy)
                .soonest().times().stream().findFirst().map(Offer::start);
    }

    private static void keepSooner(Map<String, ZonedDateTime> times, String key, ZonedDateTime start) {
        times.merge(key, start, (one, other) -> one.isBefore(other) ? one : other);
    }

    /** What the duct check will say is not known yet: who needs a letter for ultrasound is not counted on. */
    private static Eligible withoutLetter(Clinic clinic, Service service) {
        var open = new HashSet<Profession>(service.professions());
        if (service.treatment() == Treatment.ULTRASOUND) {
            open.removeAll(clinic.triage().referralNeededFor());
        }
        return new Eligible(open, Set.of());
    }
}
