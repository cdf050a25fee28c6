package care.milkway.eligibility;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Service;
import care.milkway.clinic.Treatment;
import care.milkway.clinic.policy.TriagePolicy.InflammatoryMastitis;
import care.milkway.eligibility.Verdict.CheckNeeded;
import care.milkway.referral.LetterId;
import care.milkway.referral.LetterUse;
import care.milkway.referral.Referrals;
import care.milkway.triage.Check;
import care.milkway.triage.CheckId;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.DuctCheck;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * May this person have this treatment from this profession here: read from her duct check, her letter and the
 * clinic's policy.
 */
@Component
public class Eligibility {

    private final DuctChecks checks;
    private final Referrals referrals;
    private final Clock clock;

    Eligibility(DuctChecks checks, Referrals referrals, Clock clock) {
        this.checks = checks;
        this.referrals = referrals;
        this.clock = clock;
    }

    /** Whether the service may be booked now. The check must be finished, and fresh by the clinic's policy. */
    public Verdict toBook(Clinic clinic, Service service, Evidence evidence) {
        var check = find(clinic, evidence.check()).filter(each -> fresh(clinic, each));
        return decide(clinic, service, check, evidence, clock.instant());
    }

    /** Whether an appointment for the service may be moved. The check it was booked with still speaks for it. */
    public Verdict toMove(Clinic clinic, Service service, Evidence evidence) {
        return toMove(clinic, service, evidence, clock.instant());
    }

    /** The same for a visit at that moment: her letter must still serve then. */
    public Verdict toMove(Clinic clinic, Service service, Evidence evidence, Instant visit) {
        return decide(clinic, service, find(clinic, evidence.check()), evidence, visit);
    }

    private Optional<Check> find(Clinic clinic, Optional<CheckId> id) {
        return id.flatMap(check -> checks.find(clinic.id(), check))
                .filter(check -> check.finishedAt().isPresent());
    }

    private boolean fresh(Clinic clinic, Check check) {
        var validity = clinic.booking().checkValidity();
        return check.finishedAt()
                .filter(at -> clock.instant().isBefore(at.plus(validity)))
                .isPresent();
    }

    private Verdict decide(Clinic clinic, Service service, Optional<Check> check, Evidence evidence, Instant visit) {
        return switch (checked(clinic, service, check)) {
            case Verdict.Eligible eligible -> withLetter(clinic, service, check, evidence, visit, eligible);
            case Verdict.AnswersNeeded needed ->
                new Verdict.AnswersNeeded(
                        needed.missing(), withLetter(clinic, service, check, evidence, visit, needed.otherwise()));
            case Verdict.NotEligible withheld -> withheld;
            case Verdict.CheckNeeded needed -> needed;
        };
    }

    private static Verdict checked(Clinic clinic, Service service, Optional<Check> check) {
        if (check.isEmpty()) {
            return service.treatment().needsDuctCheck() ? new CheckNeeded() : Verdicts.everybody(service);
        }
        var answers = check.get().answers();
        var verdict = Verdicts.after(DuctCheck.evaluate(answers.beforeTreatment(), clinic.triage()), service);
        var missing = service.treatment() == Treatment.ULTRASOUND ? unanswered(answers) : List.<String>of();
        return verdict instanceof Verdict.Eligible eligible && !missing.isEmpty()
                ? new Verdict.AnswersNeeded(missing, eligible)
                : verdict;
    }

    private Verdict.Eligible withLetter(
            Clinic clinic,
            Service service,
            Optional<Check> check,
            Evidence evidence,
            Instant visit,
            Verdict.Eligible eligible) {
        var treatment = service.treatment();
        var asking = eligible.asking(
                treatment == Treatment.ULTRASOUND ? Set.of() : clinic.letterNeededFor(treatment),
                prescriberSigns(clinic, treatment, check)
                        ? clinic.prescriberLetterFor(treatment)
                        : clinic.letterFor(treatment));
        return !asking.withLetter().isEmpty()
                        && evidence.accepted()
                                .filter(letter -> serves(clinic, letter, treatment, asking, visit))
                                .isPresent()
                ? asking.covered()
                : asking;
    }

    private boolean serves(
            Clinic clinic, LetterId letter, Treatment treatment, Verdict.Eligible asking, Instant visit) {
        var day = visit.atZone(clinic.sites().getFirst().timeZone()).toLocalDate();
        return referrals.serves(clinic.id(), letter, new LetterUse(treatment, asking.letter(), day));
    }

    private static boolean prescriberSigns(Clinic clinic, Treatment treatment, Optional<Check> check) {
        return treatment == Treatment.ULTRASOUND
                && clinic.triage().inflammatoryMastitis() == InflammatoryMastitis.PRESCRIBER_SIGN_OFF
                && check.filter(each -> DuctCheck.signsOfMastitis(each.answers(), clinic.triage()))
                        .isPresent();
    }

    /** Of what is asked before ultrasound: what is not known is not "no". */
    private static List<String> unanswered(Answers answers) {
        return Questionnaire.ductCheck().step(Step.TREATMENT).stream()
                .flatMap(step ->
                        Stream.concat(step.questions().stream().map(Question::linkId), step.early().keySet().stream()))
                .filter(linkId -> !answers.answered(linkId))
                .toList();
    }
}
