package care.milkway.triage.web;

import care.milkway.clinic.Clinic;
import care.milkway.page.PageLink;
import care.milkway.page.Texts;
import care.milkway.triage.HelpLineTexts;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.rules.Answers;
import java.util.List;
import java.util.Map;

/**
 * The first question, and what she may want to know before; public for the templates.
 *
 * @param crisis whom to call who thinks of hurting herself or the baby
 */
public record StartView(StepView step, String crisis) {

    static StartView of(Clinic clinic, StepForm form, Map<String, String> wrong, Texts t) {
        var first = Questionnaire.ductCheck().steps().getFirst();
        return new StartView(
                new StepLayout(clinic, first, Answers.none(), form, wrong, t)
                        .view(PageLink.ductCheck(clinic.slug()), List.of()),
                HelpLineTexts.of(t, clinic.helpLines()).get("intro.crisis"));
    }
}
