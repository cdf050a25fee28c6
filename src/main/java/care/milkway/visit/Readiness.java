package care.milkway.visit;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Service;
import care.milkway.clinic.Treatment;
import care.milkway.dose.DoseCircumstances.Clearance;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Verdict;
import care.milkway.eligibility.Verdict.AnswersNeeded;
import care.milkway.eligibility.Verdict.CheckNeeded;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.eligibility.Verdict.NotEligible;
import care.milkway.scheduling.Appointment;
import care.milkway.triage.Check;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.DuctCheck;
import care.milkway.triage.rules.Permission;
import care.milkway.visit.before.BeforeVisit.Known;
import care.milkway.visit.consent.Consent;
import care.milkway.visit.record.Signer;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether a treatment may begin, and what keeps it from beginning. */
@Component
class Readiness {

    /** What somebody told longer ago is asked once more before hands or a device are laid on; ours, no source. */
    private static final Duration FRESH = Duration.ofHours(24);

    private final Eligibility eligibility;
    private final Clock clock;

    Readiness(Eligibility eligibility, Clock clock) {
        this.eligibility = eligibility;
        this.clock = clock;
    }

    Set<Hindrance> hindrances(
            Clinic clinic, Appointment appointment, Known known, List<Consent> consents, Optional<Signer> signer) {
        var found = EnumSet.noneOf(Hindrance.class);
        if (!(appointment instanceof Appointment.Booked)) {
            found.add(Hindrance.NOT_BOOKED);
        }
        if (signer.isEmpty()) {
            found.add(Hindrance.NOT_PRACTISING);
        }
        var service = clinic.service(appointment.plan().service());
        if (service.isEmpty()) {
            found.add(Hindrance.NOT_BOOKED);
            return found;
        }
        profession(service.get(), signer).ifPresent(found::add);
        found.addAll(byTheRules(clinic, service.get(), appointment, known, signer));
        if (service.get().treatment().needsDuctCheck() && !known.isFresh(FRESH, clock.instant())) {
            found.add(Hindrance.ASK_AGAIN);
        }
        if (service.get().treatment().handsOn() && !agreed(service.get().treatment(), consents)) {
            found.add(Hindrance.CONSENT_NEEDED);
        }
        return found;
    }

    private static boolean agreed(Treatment treatment, List<Consent> consents) {
        return consents.stream().anyMatch(each -> each.treatment() == treatment && each.isInForce());
    }

    private static Optional<Hindrance> profession(Service service, Optional<Signer> signer) {
        return signer.filter(each -> !service.professions().contains(each.profession()))
                .map(_ -> Hindrance.NOT_HER_PROFESSION);
    }

    private Set<Hindrance> byTheRules(
            Clinic clinic, Service service, Appointment appointment, Known known, Optional<Signer> signer) {
        var letter = appointment.plan().evidence().letter();
        var evidence = new Evidence(known.now().map(Check::id), letter);
        return of(eligibility.toMove(clinic, service, evidence), signer.map(Signer::profession));
    }

    private static Set<Hindrance> of(Verdict verdict, Optional<Profession> signer) {
        return switch (verdict) {
            case NotEligible _ -> EnumSet.of(Hindrance.WITHHELD);
            case CheckNeeded _, AnswersNeeded _ -> EnumSet.of(Hindrance.NOT_ASKED);
            case Eligible eligible ->
                signer.filter(eligible.withLetter()::contains).isPresent()
                        ? EnumSet.of(Hindrance.LETTER_NEEDED)
                        : EnumSet.noneOf(Hindrance.class);
        };
    }

    /** Whether anything is known to speak against ultrasound: what was not asked is not "no". */
    static Clearance clearance(Clinic clinic, Known known) {
        var answers = known.answers();
        if (known.now().isEmpty() || !answers.answered(Answers.TREATMENT_ONLY)) {
            return Clearance.NOT_ASKED;
        }
        return DuctCheck.evaluate(answers, clinic.triage()).permission(Treatment.ULTRASOUND)
                        instanceof Permission.Withheld
                ? Clearance.CONTRAINDICATED
                : Clearance.CLEAR;
    }
}
