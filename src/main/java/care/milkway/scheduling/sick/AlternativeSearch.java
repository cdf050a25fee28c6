package care.milkway.scheduling.sick;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.availability.FreeTimes;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.scheduling.letter.LetterDeadline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the soonest time in place of another: the same service, not earlier, and only what she may have. */
@Component
class AlternativeSearch {

    private static final int DAYS = 14;
    private static final int LIMIT = 200;

    private final Eligibility eligibility;
    private final FreeTimes freeTimes;

    AlternativeSearch(Eligibility eligibility, FreeTimes freeTimes) {
        this.eligibility = eligibility;
        this.freeTimes = freeTimes;
    }

    /** @param given what others are offered at the same moment: nobody is offered the same */
    Optional<Offer> find(Clinic clinic, Booked booked, Instant earliest, Instant now, Collection<Offer> given) {
        return clinic.service(booked.plan().service())
                .filter(service -> service.modes().contains(booked.plan().mode()))
                .flatMap(service -> find(clinic, service, booked.plan(), earliest, now, given));
    }

    private Optional<Offer> find(
            Clinic clinic, Service service, Plan plan, Instant earliest, Instant now, Collection<Offer> given) {
        if (!(eligibility.toMove(clinic, service, plan.evidence(), plan.visit().start())
                instanceof Eligible eligible)) {
            return Optional.empty();
        }
        var zone = clinic.sites().getFirst().timeZone();
        var preferences =
                new Preferences(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(plan.mode()));
        var from = Optional.of(LocalDate.ofInstant(plan.visit().start(), zone));
        var search = new Search(clinic, service, eligible, from, DAYS, LIMIT, preferences);
        return freeTimes.soonest(search).times().stream()
                .filter(offer -> !offer.visit().start().isBefore(earliest))
                .filter(offer -> !offer.visit().start().isBefore(plan.visit().start()))
                .filter(offer ->
                        !offer.letterNeeded() || plan.evidence().letterDue().isPresent())
                .filter(offer -> LetterDeadline.evidence(clinic, plan.evidence(), offer, now)
                        .isPresent())
                .filter(offer -> eligibility.toMove(
                                clinic, service, plan.evidence(), offer.visit().start())
                        instanceof Eligible)
                .filter(offer -> given.stream().noneMatch(each -> collide(each, offer)))
                .findFirst();
    }

    private static boolean collide(Offer one, Offer other) {
        return one.practitioner().equals(other.practitioner()) && one.visit().overlaps(other.visit());
    }
}
