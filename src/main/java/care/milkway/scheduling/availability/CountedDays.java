package care.milkway.scheduling.availability;

import care.milkway.clinic.Clinic;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.kernel.ClinicId;
import care.milkway.scheduling.availability.Search.Preferences;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What was counted of the days ahead, for whoever asks the same next: until the clinic's description, its diary or the
 * minute is another. Counting two months takes far longer than reading one day of them.
 */
@Component
final class CountedDays {

    /** In bytes: some 60,000 each for twenty people and two months, six times that for a year. */
    private static final long MOST = 16_000_000;

    /** @param noNotice whether whoever asks may have a time that begins now */
    record Question(ClinicId clinic, String service, Eligible verdict, Preferences preferences, boolean noNotice) {}

    private record Known(int version, long revision, Instant minute, DayByDay days) {}

    private final Cache<Question, Known> known = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<Question, Known>weigher((_, each) -> each.days().bytes())
            .build();
    private final Diaries diaries;

    CountedDays(Diaries diaries) {
        this.diaries = diaries;
    }

    /** @param count from a diary that is believed now: what it is told while it is counted makes the next one count anew */
    DayByDay of(Question question, Clinic clinic, Instant now, Supplier<DayByDay> count) {
        var revision = diaries.revision(clinic.id());
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        var kept = known.getIfPresent(question);
        if (kept != null
                && kept.version() == clinic.version()
                && kept.revision() == revision
                && kept.minute().equals(minute)) {
            return kept.days();
        }
        var days = count.get();
        known.put(question, new Known(clinic.version(), revision, minute, days));
        return days;
    }
}
