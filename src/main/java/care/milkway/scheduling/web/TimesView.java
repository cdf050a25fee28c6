package care.milkway.scheduling.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.kernel.Language;
import care.milkway.scheduling.Offer;
import care.milkway.scheduling.Offers;
import care.milkway.scheduling.Search.Wishes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Free times to choose from; public for the templates.
 *
 * @param check the duct check that lets her book, or none
 * @param day the only day that is shown, or none
 * @param justTaken whether somebody else was quicker with the time she chose
 */
public record TimesView(
        Clinic clinic,
        Service service,
        @Nullable UUID check,
        Offers offers,
        Wishes wishes,
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
        var address = new StringBuilder("/" + clinic.slug() + "/times?service=" + service.code());
        if (check != null) {
            address.append("&check=").append(check);
        }
        if (day != null) {
            address.append("&day=").append(day);
        }
        wishes.practitioner().ifPresent(each -> address.append("&practitioner=").append(each));
        wishes.language().ifPresent(each -> address.append("&spoken=").append(each.code()));
        wishes.site().ifPresent(each -> address.append("&site=").append(each));
        wishes.mode().ifPresent(each -> address.append("&mode=").append(each));
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

    public boolean wishes(Practitioner practitioner) {
        return wishes.practitioner().equals(Optional.of(practitioner.key()));
    }

    public boolean wishes(Language language) {
        return wishes.language().equals(Optional.of(language));
    }

    public boolean wishesSite(String site) {
        return wishes.site().equals(Optional.of(site));
    }

    public boolean wishes(Mode mode) {
        return wishes.mode().equals(Optional.of(mode));
    }

    /** Whether there may be more than are shown. */
    public boolean full() {
        return offers.times().size() >= limit;
    }
}
