package care.milkway.triage.web;

import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.page.Texts;
import care.milkway.triage.AnswerSheet;
import care.milkway.triage.HelpLineTexts;
import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.AnswersBuilder;
import care.milkway.triage.rules.AwaitedQuestions;
import care.milkway.triage.rules.Citation;
import care.milkway.triage.rules.Disposition;
import care.milkway.triage.rules.DuctCheck;
import care.milkway.triage.rules.Rule;
import care.milkway.triage.rules.RuleBook;
import care.milkway.triage.web.RulesView.ChangeView;
import care.milkway.triage.web.RulesView.DispositionView;
import care.milkway.triage.web.RulesView.EvaluationView;
import care.milkway.triage.web.RulesView.RuleView;
import java.util.List;
import java.util.stream.Stream;

/** Writes the rule book out in one language, from the table that judges. */
final class RuleBookWriter {

    private static final Answers PLAIN_CASE = AnswersBuilder.tenderLump().answers();

    private final Texts t;
    private final HelpLineTexts sentences;

    RuleBookWriter(Texts t) {
        this.t = t;
        this.sentences = HelpLineTexts.anywhere(t);
    }

    RulesView view(EvaluationView evaluation) {
        return new RulesView(
                RuleBook.version(),
                Questionnaire.ductCheck().version(),
                RuleBook.rows().stream().map(this::rule).toList(),
                labels(RuleBook.hardStops()),
                labels(RuleBook.precautions()),
                Stream.of(Disposition.values())
                        .map(each -> new DispositionView(title(each), sentences.get(each.messageKey() + ".next")))
                        .toList(),
                evaluation);
    }

    private RuleView rule(Rule rule) {
        var policy = rule.examplePolicy();
        var usual = policy.equals(TriagePolicy.defaults());
        return new RuleView(
                rule.id(),
                rule.messageKey(),
                t.get(rule.messageKey()),
                rule.disposition().map(this::title).orElseGet(() -> t.get(follows(rule))),
                Citation.of(rule.source()),
                awaited(AwaitedQuestions.of(rule)),
                changes(rule.example()),
                usual ? null : t.get("policy.afterOneDay." + policy.afterOneDay()),
                title(DuctCheck.evaluate(rule.example(), policy).disposition()));
    }

    private List<String> awaited(AwaitedQuestions awaited) {
        return Stream.concat(
                        awaited.fields().stream().map(field -> t.get("question." + field)),
                        Stream.of("rules.awaits.others")
                                .filter(_ -> awaited.others())
                                .map(t::get))
                .toList();
    }

    private static String follows(Rule rule) {
        return rule == Rule.CONTRAINDICATION ? "rules.device" : "rules.information";
    }

    private String title(Disposition disposition) {
        return t.get(disposition.messageKey());
    }

    private List<String> labels(List<String> codes) {
        return codes.stream()
                .map(code -> t.get("option.contraindications." + code))
                .toList();
    }

    private List<ChangeView> changes(Answers example) {
        return Questionnaire.ductCheck().questions().stream()
                .filter(AnswerSheet::hasWords)
                .filter(question -> differs(example, question.linkId()))
                .map(question -> new ChangeView(t.get(question.messageKey()), answer(question, example)))
                .toList();
    }

    private static boolean differs(Answers example, String linkId) {
        return example.answered(linkId) != PLAIN_CASE.answered(linkId)
                || !example.words(linkId).equals(PLAIN_CASE.words(linkId));
    }

    private String answer(Question question, Answers example) {
        return example.answered(question.linkId())
                ? new AnswerSheet(example, t).answer(question)
                : t.get("rules.example.unanswered");
    }
}
