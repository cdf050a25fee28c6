package care.milkway.eligibility;

import static care.milkway.triage.rules.Disposition.EMERGENCY;
import static care.milkway.triage.rules.Disposition.MEDICAL_SAME_DAY;
import static care.milkway.triage.rules.Disposition.MENTAL_HEALTH_EMERGENCY;

import care.milkway.clinic.Profession;
import care.milkway.clinic.Service;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.eligibility.Verdict.NotEligible;
import care.milkway.triage.rules.Disposition;
import care.milkway.triage.rules.Permission;
import care.milkway.triage.rules.TriageResult;
import care.milkway.triage.rules.WithholdingReason;
import java.util.HashSet;
import java.util.Set;

/** What a result means for a service. Pure. */
final class Verdicts {

    private Verdicts() {}

    static Eligible everybody(Service service) {
        return new Eligible(service.professions(), Set.of());
    }

    static Verdict after(TriageResult result, Service service) {
        return switch (result.treatments().get(service.treatment())) {
            case Permission.Open _ -> everybody(service);
            case Permission.NeedsReferral needs -> withLetters(service, needs.needsLetter());
            case Permission.Withheld withheld -> new NotEligible(withheld.reason());
            case null -> other(result, service.treatment(), service);
        };
    }

    /** A treatment the duct check knows nothing of: it follows the rule for all that is done with hands. */
    private static Verdict other(TriageResult result, Treatment treatment, Service service) {
        if (gives(result, EMERGENCY) || gives(result, MENTAL_HEALTH_EMERGENCY)) {
            return new NotEligible(WithholdingReason.EMERGENCY);
        }
        return treatment.handsOn() && gives(result, MEDICAL_SAME_DAY)
                ? new NotEligible(WithholdingReason.MEDICAL_SAME_DAY)
                : everybody(service);
    }

    private static boolean gives(TriageResult result, Disposition disposition) {
        return result.reasons().stream()
                .anyMatch(rule -> rule.disposition().filter(disposition::equals).isPresent());
    }

    private static Eligible withLetters(Service service, Set<Profession> needsLetter) {
        var open = new HashSet<>(service.professions());
        open.removeAll(needsLetter);
        var withLetter = new HashSet<>(service.professions());
        withLetter.retainAll(needsLetter);
        return new Eligible(open, withLetter);
    }
}
