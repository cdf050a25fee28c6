package care.milkway.triage.web;

import care.milkway.clinic.Clinic;
import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import care.milkway.triage.Check;
import care.milkway.triage.CheckId;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.HelpLineTexts;
import care.milkway.triage.Route;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.Disposition;
import care.milkway.triage.rules.DuctCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The duct check read aloud: all that can still matter on one page, for somebody who answers on the phone. */
@NamedInterface("aloud")
@Component
public class AloudCheck {

    private final DuctChecks checks;
    private final Translations translations;

    AloudCheck(DuctChecks checks, Translations translations) {
        this.checks = checks;
        this.translations = translations;
    }

    /**
     * One question or a few that belong together.
     *
     * @param said whether it was answered, or passed over as "not sure"
     */
    public record AloudSection(String step, StepView view, boolean said) {}

    /**
     * The whole of it.
     *
     * @param result what follows from it; none as long as something is open
     * @param next what she should do, in one sentence
     */
    public record AloudView(
            CheckId check, List<AloudSection> sections, Optional<Disposition> result, String title, String next) {}

    public CheckId begin(Clinic clinic, Language language) {
        return checks.start(clinic, Map.of(), language).id();
    }

    /**
     * @param said the steps that were asked, answered or not
     * @param treatment whether what decides about ultrasound is asked too
     * @return none if there is no such check
     */
    public Optional<AloudView> view(Clinic clinic, CheckId id, Set<String> said, boolean treatment, Language language) {
        return checks.find(clinic.id(), id)
                .map(check -> view(clinic, check, said, treatment, translations.in(language)));
    }

    private static AloudView view(Clinic clinic, Check check, Set<String> said, boolean treatment, Texts t) {
        var sections = steps(clinic, check.answers(), treatment).stream()
                .map(step -> section(clinic, check, step, said, t))
                .toList();
        var result = DuctCheck.soFar(check.answers(), clinic.triage()).disposition();
        var words = HelpLineTexts.of(t, clinic.helpLines());
        return new AloudView(
                check.id(),
                sections,
                check.finishedAt().map(_ -> result),
                t.get(result.messageKey()),
                words.get(result.messageKey() + ".next"));
    }

    private static AloudSection section(Clinic clinic, Check check, Step step, Set<String> said, Texts t) {
        var before = said(step, check, said);
        var form = StepForm.before(step, check.answers(), before);
        var layout = new StepLayout(clinic, step, check.answers(), form, Map.of(), t);
        return new AloudSection(
                step.id(), layout.view(PageLink.checkStep(clinic.slug(), step.id()), List.of()), before);
    }

    private static boolean said(Step step, Check check, Set<String> said) {
        return check.finishedAt().isPresent()
                || said.contains(step.id())
                || step.questions().stream()
                        .allMatch(question -> check.answers().answered(question.linkId()));
    }

    private static List<Step> steps(Clinic clinic, Answers answers, boolean treatment) {
        var steps = new ArrayList<>(Route.of(answers, clinic.triage()).steps());
        if (treatment && !urgent(clinic, answers)) {
            Questionnaire.ductCheck().step(Step.TREATMENT).ifPresent(steps::add);
        }
        return steps;
    }

    private static boolean urgent(Clinic clinic, Answers answers) {
        return DuctCheck.soFar(answers, clinic.triage())
                .disposition()
                .atLeastAsUrgentAs(Disposition.MENTAL_HEALTH_EMERGENCY);
    }

    /**
     * What came of an answer.
     *
     * @param check the one that has the answers now
     * @param wrong the sentence about what could not be accepted; none if all was
     */
    public record AloudAnswer(CheckId check, Optional<String> wrong) {}

    /** Keeps the answers to one step, and finishes the check once nothing is open. */
    public AloudAnswer answer(
            Clinic clinic,
            CheckId id,
            String name,
            Map<String, List<String>> fields,
            Set<String> said,
            boolean treatment,
            Language language) {
        var check = checks.find(clinic.id(), id).orElseThrow(() -> CheckLookup.missing("there is no such check"));
        var step = Questionnaire.ductCheck().step(name).orElseThrow(() -> CheckLookup.missing("there is no such step"));
        var form = new StepForm(fields);
        var wrong = FieldErrors.in(step, form, translations.in(language));
        if (!wrong.isEmpty()) {
            return new AloudAnswer(id, wrong.values().stream().findFirst());
        }
        var kept = checks.answer(check, step, form.answers(step, check.answers()), language);
        var now = checks.find(clinic.id(), kept).orElseThrow();
        var open = !urgent(clinic, now.answers())
                && steps(clinic, now.answers(), treatment).stream()
                        .anyMatch(each -> !said.contains(each.id()) && !said(each, now, said));
        if (!open && now.finishedAt().isEmpty()) {
            checks.finish(clinic, now);
        }
        return new AloudAnswer(kept, Optional.empty());
    }
}
