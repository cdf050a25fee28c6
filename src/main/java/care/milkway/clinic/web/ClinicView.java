package care.milkway.clinic.web;

import static java.util.Comparator.comparing;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.FreeAhead;
import care.milkway.clinic.Site;
import care.milkway.clinic.VisitPackage;
import care.milkway.clinic.content.ContentPage;
import care.milkway.clinic.content.ContentPages;
import care.milkway.kernel.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A clinic and the page about it that is shown; public for the templates.
 *
 * @param free what is free next, as far as that is known
 */
public record ClinicView(
        Clinic clinic, ContentPage content, ContentPages pages, FreeAhead free, ZonedDateTime now, Language language) {

    public List<ServiceCard> services() {
        return ServiceCard.of(clinic, free);
    }

    public List<PersonCard> people() {
        return PersonCard.of(clinic, free);
    }

    /** Those who are free soonest, a few. */
    public List<PersonCard> soonestPeople() {
        return people().stream()
                .sorted(comparing(
                        person -> person.next().map(ZonedDateTime::toInstant).orElse(Instant.MAX)))
                .limit(4)
                .toList();
    }

    public Optional<ZonedDateTime> soonest() {
        return free.byService().values().stream().min(ZonedDateTime::compareTo);
    }

    /** What there is to read. */
    public List<ContentPage> articles() {
        return clinic.articles().stream()
                .flatMap(name -> pages.find(language, "articles/" + name).stream())
                .toList();
    }

    public Optional<ContentPage> insurance() {
        return pages.find(language, "insurance");
    }

    /** Whether a service here is chosen after the duct check. */
    public boolean checks() {
        return clinic.services().stream().anyMatch(each -> each.treatment().needsDuctCheck());
    }

    public List<OpeningHours.Days> hours(Site site) {
        return OpeningHours.of(clinic, site);
    }

    /** What one of several visits costs. */
    public BigDecimal each(VisitPackage bundle) {
        return bundle.price().divide(BigDecimal.valueOf(bundle.visits()), 2, RoundingMode.HALF_UP);
    }

    /** What one visit costs alone. */
    public BigDecimal alone(VisitPackage bundle) {
        return clinic.service(bundle.service()).orElseThrow().price();
    }

    /** A map for everybody, of no vendor; where the script knows a phone's own map, that opens instead. */
    public String map(Site site) {
        return "https://www.openstreetmap.org/search?query="
                + URLEncoder.encode(site.postalAddress(), StandardCharsets.UTF_8);
    }
}
