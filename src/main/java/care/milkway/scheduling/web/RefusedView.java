package care.milkway.scheduling.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Verdict;
import java.util.List;

/**
 * Why a service can't be booked, and what can; public for the templates.
 *
 * @param reason the key of the sentence
 * @param instead services that are offered in its place
 */
public record RefusedView(Clinic clinic, Service service, String reason, List<Service> instead) {

    static RefusedView of(Clinic clinic, Service service, Verdict verdict) {
        return verdict instanceof Verdict.NotEligible withheld
                ? new RefusedView(
                        clinic,
                        service,
                        withheld.reason(),
                        clinic.services().stream()
                                .filter(each -> withheld.alternative()
                                        .filter(each.treatment()::equals)
                                        .isPresent())
                                .toList())
                : new RefusedView(clinic, service, "times.refused.check", List.of());
    }
}
