package care.milkway.scheduling.availability;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.clinic.Site;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What times are wanted.
 *
 * @param from the first day, on the calendar of the clinic's first site; none: today
 * @param days how many days
 * @param limit how many bookable times at most
 */
public record Search(
        Clinic clinic,
        Service service,
        Eligible verdict,
        Optional<LocalDate> from,
        int days,
        int limit,
        Preferences preferences) {

    /** The longest stretch one search looks at. */
    public static final int MOST_DAYS = 60;

    public Search {
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidInput("days", "days is between 1 and " + MOST_DAYS);
        }
        if (limit < 1 || limit > 500) {
            throw new InvalidInput("limit", "limit is between 1 and 500");
        }
        if (preferences.mode().filter(mode -> !service.modes().contains(mode)).isPresent()) {
            throw new InvalidInput("mode", "the clinic does not give this service in this way");
        }
    }

    /** What she would like; none: anything will do. */
    public record Preferences(
            Optional<String> practitioner, Optional<Language> language, Optional<String> site, Optional<Mode> mode) {

        public static final Preferences NONE =
                new Preferences(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public static Preferences of(
                @Nullable String practitioner,
                @Nullable Language language,
                @Nullable String site,
                @Nullable Mode mode) {
            return new Preferences(
                    Optional.ofNullable(practitioner),
                    Optional.ofNullable(language),
                    Optional.ofNullable(site),
                    Optional.ofNullable(mode));
        }

        boolean fit(Practitioner someone) {
            return practitioner.filter(key -> !key.equals(someone.key())).isEmpty()
                    && language.filter(each -> !someone.languages().contains(each))
                            .isEmpty();
        }

        boolean fit(Site place) {
            return site.filter(key -> !key.equals(place.key())).isEmpty();
        }
    }

    /** The same search with any practitioner. */
    public Search forAnybody() {
        return new Search(
                clinic,
                service,
                verdict,
                from,
                days,
                limit,
                new Preferences(Optional.empty(), preferences.language(), preferences.site(), preferences.mode()));
    }

    /** The preferred mode, or the first the service knows: at the clinic before video before phone. */
    Mode mode() {
        return preferences
                .mode()
                .orElseGet(() -> service.modes().stream().min(Mode::compareTo).orElseThrow());
    }
}
