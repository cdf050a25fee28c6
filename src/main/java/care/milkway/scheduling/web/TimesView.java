package care.milkway.scheduling.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.availability.Offers;
import care.milkway.scheduling.availability.Search.Preferences;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Free times to choose from; public for the templates.
 *
 * @param day the only day that is shown, or none
 * @param justTaken whether somebody else was quicker with the time she chose
 */
public record TimesView(
        Clinic clinic,
        Service service,
        Offers offers,
        Preferences preferences,
        @Nullable LocalDate day,
        LocalDate today,
        int limit,
        boolean justTaken) {

    /** The times day by day, on the calendar of each site. */
    public Collection<List<Offer>> days() {
        return days(offers);
    }

    static Collection<List<Offer>> days(Offers offers) {
        return offers.times().stream()
                .collect(Collectors.groupingBy(offer -> offer.start().toLocalDate(), TreeMap::new, Collectors.toList()))
                .values();
    }

    /** The address, without its language, of the same page with more times. */
    public String more() {
        var address =
                new StringBuilder(PageLink.times(clinic.slug(), service.code()).path());
        if (day != null) {
            address.append("&day=").append(day);
        }
        preferences.practitioner().ifPresent(each -> address.append("&practitioner=")
                .append(each));
        preferences.language().ifPresent(each -> address.append("&spoken=").append(each.code()));
        preferences.site().ifPresent(each -> address.append("&site=").append(each));
        preferences.mode().ifPresent(each -> address.append("&mode=").append(each));
        return address.append("&limit=").append(Math.min(120, limit * 3)).toString();
    }

    /** The one that would be soonest with a letter, for each profession. */
    public List<Offer> sooner() {
        return offers.soonerExcluded().stream()
                .collect(Collectors.toMap(
                        offer -> offer.practitioner().profession(), offer -> offer, (first, _) -> first, TreeMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing(Offer::start))
                .toList();
    }

    /** The days she can choose from. */
    public List<LocalDate> choosableDays() {
        return choosableDays(today);
    }

    static List<LocalDate> choosableDays(LocalDate today) {
        return Stream.iterate(today, each -> each.plusDays(1)).limit(14).toList();
    }

    /** Those who give this service. */
    public List<Practitioner> practitioners() {
        return clinic.practitioners().stream()
                .filter(each -> service.professions().contains(each.profession()))
                .toList();
    }

    public List<Mode> modes() {
        return service.modes().stream().sorted().toList();
    }

    public boolean prefers(Practitioner practitioner) {
        return preferences.practitioner().equals(Optional.of(practitioner.key()));
    }

    public boolean prefers(Language language) {
        return preferences.language().equals(Optional.of(language));
    }

    public boolean prefersSite(String site) {
        return preferences.site().equals(Optional.of(site));
    }

    public boolean prefers(Mode mode) {
        return preferences.mode().equals(Optional.of(mode));
    }

    /** Whether there may be more than are shown. */
    public boolean full() {
        return offers.times().size() >= limit;
    }
}
