package care.milkway.eligibility;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Service;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Verdict.CheckNeeded;
import care.milkway.triage.Check;
import care.milkway.triage.CheckId;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.DuctCheck;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** May this person have this treatment from this profession here: read from her duct check and the clinic's policy. */
@Component
public class Eligibility {

    private final DuctChecks checks;
    private final Clock clock;

    Eligibility(DuctChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    /** Whether the service may be booked now. The check must be finished, and fresh by the clinic's policy. */
    public Verdict toBook(Clinic clinic, Service service, Optional<CheckId> id) {
        return decide(clinic, service, find(clinic, id).filter(check -> fresh(clinic, check)));
    }

    /** Whether an appointment for the service may be moved. The check it was booked with still speaks for it. */
    public Verdict toMove(Clinic clinic, Service service, Optional<CheckId> id) {
        return decide(clinic, service, find(clinic, id));
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

    private static Verdict decide(Clinic clinic, Service service, Optional<Check> check) {
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

    /** Of what is asked before ultrasound: what is not known is not "no". */
    private static List<String> unanswered(Answers answers) {
        return Questionnaire.ductCheck().step(Step.TREATMENT).stream()
                .flatMap(step ->
                        Stream.concat(step.questions().stream().map(Question::linkId), step.early().keySet().stream()))
                .filter(linkId -> !answers.answered(linkId))
                .toList();
    }
}
