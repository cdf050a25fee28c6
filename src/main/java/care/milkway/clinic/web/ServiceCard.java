package care.milkway.clinic.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.FreeAhead;
import care.milkway.clinic.Price;
import care.milkway.clinic.Service;
import care.milkway.page.Texts;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** A service with what somebody wants to know before she reads on: price, length, when; public for the templates. */
public record ServiceCard(Clinic clinic, Service service, Optional<ZonedDateTime> next) {

    static List<ServiceCard> of(Clinic clinic, FreeAhead free) {
        return clinic.services().stream()
                .map(each -> new ServiceCard(clinic, each, free.of(each)))
                .toList();
    }

    /** What is to be paid, tax included: one amount, or from the least to the most. */
    public String price(Texts t) {
        var totals = totals();
        if (totals.getLast().signum() == 0) {
            return t.get("service.free");
        }
        var least = t.money(totals.getFirst(), clinic.currency());
        return totals.getFirst().compareTo(totals.getLast()) == 0
                ? least
                : t.get("service.price.range", least, t.money(totals.getLast(), clinic.currency()));
    }

    /** Whether anybody who gives it adds tax. */
    public boolean taxed() {
        return service.professions().stream()
                .anyMatch(each -> service.taxFor(each).signum() > 0);
    }

    private List<BigDecimal> totals() {
        return service.professions().stream()
                .map(service::priceWith)
                .map(Price::total)
                .sorted()
                .toList();
    }
}
