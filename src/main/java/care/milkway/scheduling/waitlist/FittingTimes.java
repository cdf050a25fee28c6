package care.milkway.scheduling.waitlist;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is free within a freed time and suits somebody who waits. Times that need a letter are offered to nobody. */
@Component
class FittingTimes {

    private static final int MOST = 500;

    private final Eligibility eligibility;
    private final Scheduling scheduling;

    FittingTimes(Eligibility eligibility, Scheduling scheduling) {
        this.eligibility = eligibility;
        this.scheduling = scheduling;
    }

    static Evidence evidence(WaitingEntry entry) {
        return Evidence.of(entry.check());
    }

    /** The soonest first. Her check speaks for her however old it is; when she takes the time it is read again. */
    List<Offer> in(Clinic clinic, WaitingEntry entry, Interval freed) {
        return clinic.service(entry.service())
                .filter(service -> service.modes().contains(entry.wanted().mode()))
                .flatMap(service -> eligibility.toMove(clinic, service, evidence(entry)) instanceof Eligible eligible
                        ? Optional.of(in(search(clinic, service, eligible, entry, freed), entry, freed))
                        : Optional.empty())
                .orElse(List.of());
    }

    private List<Offer> in(Search search, WaitingEntry entry, Interval freed) {
        return scheduling.soonest(search).times().stream()
                .filter(offer -> !offer.letterNeeded()
                        && !offer.visit().start().isBefore(freed.start())
                        && offer.visit().start().isBefore(freed.end())
                        && entry.wanted().include(offer))
                .toList();
    }

    private static Search search(
            Clinic clinic, Service service, Eligible eligible, WaitingEntry entry, Interval freed) {
        var wanted = entry.wanted();
        var day = LocalDate.ofInstant(freed.start(), clinic.sites().getFirst().timeZone());
        var preferences =
                new Preferences(wanted.practitioner(), Optional.empty(), wanted.site(), Optional.of(wanted.mode()));
        return new Search(clinic, service, eligible, Optional.of(day), 1, MOST, preferences);
    }
}
