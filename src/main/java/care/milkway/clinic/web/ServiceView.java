package care.milkway.clinic.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.FreeAhead;
import care.milkway.clinic.Price;
import care.milkway.clinic.Profession;
import care.milkway.clinic.SeekCare.CareAdvice;
import care.milkway.clinic.Service;
import care.milkway.clinic.content.ContentPage;
import care.milkway.clinic.reported.FeltBetter;
import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import care.milkway.page.Texts;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A service, its page and who gives it; public for the templates.
 *
 * @param seekCare when not to wait for it
 * @param better how people fared here; none as long as too few are counted
 */
public record ServiceView(
        Clinic clinic,
        Service service,
        ContentPage content,
        FreeAhead free,
        ZonedDateTime now,
        Language language,
        List<CareAdvice> seekCare,
        Optional<FeltBetter> better) {

    /** A price and with whom it is that; public for the templates. */
    public record PriceLine(Price price, List<Profession> professions, boolean letter) {}

    public ServiceCard card() {
        return new ServiceCard(clinic, service, free.of(service));
    }

    /** Those whose profession may give this service. */
    public List<PersonCard> people() {
        return clinic.practitioners().stream()
                .filter(each -> service.professions().contains(each.profession()))
                .map(each -> PersonCard.of(clinic, each, free))
                .toList();
    }

    /** What it costs with whom: the same price once. */
    public List<PriceLine> prices() {
        var needed = service.treatment().needsDuctCheck() ? clinic.triage().referralNeededFor() : List.<Profession>of();
        return service.professions().stream()
                .sorted()
                .collect(Collectors.groupingBy(
                        each -> service.priceWith(each).total() + (needed.contains(each) ? "" : "open"),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(same -> new PriceLine(service.priceWith(same.getFirst()), same, needed.contains(same.getFirst())))
                .toList();
    }

    /** The professions of a price, as a sentence names them: only its first word has a capital. */
    public String names(Texts t, PriceLine line) {
        var names = line.professions().stream()
                .map(each -> PractitionerTitle.of(t, clinic, each))
                .map(each -> each.substring(0, 1).toLowerCase(t.language().locale()) + each.substring(1))
                .collect(Collectors.joining(" " + t.get("or") + " "));
        return names.substring(0, 1).toUpperCase(t.language().locale()) + names.substring(1);
    }

    /** What is said first: what the page says for this, else the line of the service. */
    public String lead() {
        var line = service.summary();
        return line == null || !content.lead().equals(content.description()) ? content.lead() : line.in(language);
    }

    /** What people also need. */
    public List<Service> related() {
        return service.alsoNeeded().stream()
                .flatMap(code -> clinic.service(code).stream())
                .toList();
    }

    /** Where booking starts: with the duct check where the answers decide. */
    public String booking() {
        return (service.treatment().needsDuctCheck()
                        ? PageLink.ductCheck(clinic.slug())
                        : PageLink.times(clinic.slug(), service.code()))
                .path();
    }
}
