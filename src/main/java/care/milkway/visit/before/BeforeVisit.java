package care.milkway.visit.before;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Verdict;
import care.milkway.identity.Work;
import care.milkway.kernel.Language;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.triage.Check;
import care.milkway.triage.CheckId;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.WithholdingReason;
import care.milkway.triage.web.AloudCheck;
import care.milkway.triage.web.AloudCheck.AloudView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks once more, just before a visit, what can have changed since it was booked; the rule book decides again. */
@Component
public class BeforeVisit {

    private final Work work;
    private final DuctChecks checks;
    private final AloudCheck questions;
    private final Prechecks prechecks;
    private final Eligibility eligibility;
    private final Clock clock;

    BeforeVisit(
            Work work,
            DuctChecks checks,
            AloudCheck questions,
            Prechecks prechecks,
            Eligibility eligibility,
            Clock clock) {
        this.work = work;
        this.checks = checks;
        this.questions = questions;
        this.prechecks = prechecks;
        this.eligibility = eligibility;
        this.clock = clock;
    }

    /**
     * Begins with what can't have changed; what was asked before for this visit counts no more. Where that held the treatment
     * back nothing begins until somebody at the clinic has spoken with her: nobody answers until it suits.
     */
    public void begin(Clinic clinic, Booked visit, Language language) {
        work.in(clinic.id(), () -> {
            if (isHeldBack(prechecks.of(visit.id()))) {
                return;
            }
            var carried = finished(clinic, visit.plan().evidence().check())
                    .map(check -> CarriedAnswers.of(check.answers(), since(check)))
                    .orElse(Map.of());
            put(clinic, visit, checks.start(clinic, carried, language).id());
        });
    }

    private Duration since(Check check) {
        return Duration.between(check.finishedAt().orElseGet(clock::instant), clock.instant());
    }

    /**
     * What is still to be asked, or what follows; none if it was not begun.
     *
     * @param said the steps that were passed over as "not sure"
     */
    public Optional<AloudView> view(Clinic clinic, Booked visit, Set<String> said, Language language) {
        return work.in(clinic.id(), () -> prechecks.of(visit.id()))
                .flatMap(each ->
                        questions.view(clinic, each.check(), said, decidesAboutUltrasound(clinic, visit), language));
    }

    /** Keeps the answers to one step. @return the sentence about what could not be accepted; none if all was */
    public Optional<String> answer(
            Clinic clinic,
            Booked visit,
            String step,
            Map<String, List<String>> fields,
            Set<String> said,
            Language language) {
        return work.in(clinic.id(), () -> {
            var known = prechecks.of(visit.id());
            if (known.isEmpty() || isHeldBack(known)) {
                return Optional.empty();
            }
            var answered = questions.answer(
                    clinic, known.get().check(), step, fields, said, decidesAboutUltrasound(clinic, visit), language);
            put(clinic, visit, answered.check());
            return answered.wrong();
        });
    }

    private static boolean isHeldBack(Optional<Precheck> known) {
        return known.filter(each -> each.withheld().isPresent() && !each.settled())
                .isPresent();
    }

    private static boolean decidesAboutUltrasound(Clinic clinic, Booked visit) {
        return clinic.service(visit.plan().service())
                .filter(service -> service.treatment() == Treatment.ULTRASOUND)
                .isPresent();
    }

    private void put(Clinic clinic, Booked visit, CheckId check) {
        prechecks.put(visit.id(), visit.plan().visit().start(), check, withheld(clinic, visit.plan(), check));
    }

    private Optional<WithholdingReason> withheld(Clinic clinic, Plan plan, CheckId check) {
        return finished(clinic, Optional.of(check))
                .flatMap(_ -> verdict(clinic, plan, check))
                .flatMap(each ->
                        each instanceof Verdict.NotEligible(var because) ? Optional.of(because) : Optional.empty());
    }

    private Optional<Verdict> verdict(Clinic clinic, Plan plan, CheckId check) {
        var evidence = new Evidence(Optional.of(check), plan.evidence().letter());
        return clinic.service(plan.service()).map(service -> eligibility.toMove(clinic, service, evidence));
    }

    private Optional<Check> finished(Clinic clinic, Optional<CheckId> id) {
        return id.flatMap(each -> checks.find(clinic.id(), each))
                .filter(check -> check.finishedAt().isPresent());
    }

    /**
     * Inside work on a clinic: what is known of her now, and what was known when she booked.
     *
     * @param booked the check it was booked with
     * @param now the latest that was finished
     * @param precheck what was asked before the visit, finished or not
     */
    public record Known(Optional<Check> booked, Optional<Check> now, Optional<Precheck> precheck) {

        /** Her latest answers. */
        public Answers answers() {
            return now.map(Check::answers).orElseGet(Answers::none);
        }

        /** Whether the latest is no older than this. */
        public boolean isFresh(Duration age, Instant moment) {
            return now.flatMap(Check::finishedAt)
                    .filter(at -> at.isAfter(moment.minus(age)))
                    .isPresent();
        }
    }

    public Known known(Clinic clinic, Plan plan) {
        var precheck = prechecks.of(plan.id());
        var booked = finished(clinic, plan.evidence().check());
        var later = finished(clinic, precheck.map(Precheck::check));
        return new Known(booked, later.or(() -> booked), precheck);
    }
}
