package care.milkway.triage.web;

import care.milkway.clinic.Clinic;
import care.milkway.page.PageLink;
import care.milkway.page.Texts;
import care.milkway.triage.FindOutView;
import care.milkway.triage.HelpLineTexts;
import care.milkway.triage.Route;
import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.web.StepView.FieldView;
import care.milkway.triage.web.StepView.NoteView;
import care.milkway.triage.web.StepView.OptionView;
import care.milkway.triage.web.StepView.QuestionView;
import care.milkway.triage.web.StepView.Shape;
import care.milkway.triage.web.StepView.SideView;
import care.milkway.triage.web.StepView.TapView;
import care.milkway.triage.web.StepView.WrongView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out one screen of the duct check. */
final class StepLayout {

    /** Questions whose answers are put in other words where they are lines of a list. */
    private static final Set<String> OWN_WORDS = Set.of(
            "harmThoughts",
            "psychosisSigns",
            "discharge",
            "axillaryLump",
            "antibiotics.taken",
            "sameSiteEpisodesLast8Weeks",
            "redness");

    private final Clinic clinic;
    private final Step step;
    private final Answers answers;
    private final StepForm form;
    private final Map<String, String> wrong;
    private final Texts t;
    private final AnswerOptions options;

    StepLayout(Clinic clinic, Step step, Answers answers, StepForm form, Map<String, String> wrong, Texts t) {
        this.clinic = clinic;
        this.step = step;
        this.answers = answers;
        this.form = form;
        this.wrong = wrong;
        this.t = t;
        this.options = new AnswerOptions(form, t);
    }

    /** @param address where its answers are sent */
    StepView view(PageLink address, List<FieldView> hidden) {
        var route = Route.of(answers, clinic.triage());
        var taps = new TapAnswers(step, form, t);
        var list = SignList.of(step, form).map(SignList::signs).orElse(List.of());
        var questions = list.isEmpty() ? questions() : List.<QuestionView>of();
        return new StepView(
                address.in(t.language()),
                route.steps().stream().findFirst().filter(step::equals).isEmpty(),
                PageLink.clinic(clinic.slug()).in(t.language()),
                route.number(step),
                Route.MOST,
                t.get(step.titleKey()),
                HelpLineTexts.of(t, clinic.helpLines()).get(step.leadKey()),
                step.id().equals("emergency"),
                clinic.helpLines().emergency(),
                !route.steps().contains(step),
                false,
                hidden,
                list.isEmpty() ? null : t.get(step.questions().getFirst().messageKey()),
                list.stream().map(this::sign).toList(),
                list.isEmpty() ? List.of() : taps.noneOrUnsure(),
                taps.answers(),
                taps.exact(),
                step.id().equals("lump") || step.id().equals("temperature"),
                step.id().equals("temperature")
                        ? new NoteView(t.get("step.thermometer"), t.get("step.thermometer.text"))
                        : null,
                step.id().equals("emergency") ? FindOutView.of(HelpLineTexts.of(t, clinic.helpLines())) : null,
                form.words(SignList.ALL).contains(StepForm.UNSURE),
                questions,
                wrong(list, questions));
    }

    private TapView sign(SignList.Sign sign) {
        var linkId = sign.linkId();
        var own = OWN_WORDS.contains(linkId) ? "sign." : "option.";
        return new TapView(
                linkId,
                sign.code(),
                t.get(own + linkId + "." + sign.code()),
                form.words(linkId).contains(sign.code()));
    }

    private List<WrongView> wrong(List<SignList.Sign> list, List<QuestionView> questions) {
        if (!list.isEmpty()) {
            var first = sign(list.getFirst());
            return wrong.values().stream()
                    .limit(1)
                    .map(sentence -> new WrongView(first.id(), t.get(step.titleKey()), sentence))
                    .toList();
        }
        return all(questions)
                .filter(question -> question.wrong() != null)
                .map(question -> new WrongView(question.first(), question.ask(), String.valueOf(question.wrong())))
                .toList();
    }

    private static Stream<QuestionView> all(List<QuestionView> questions) {
        return questions.stream().flatMap(each -> Stream.concat(Stream.of(each), all(each.after())));
    }

    /** What is asked only after a yes stands below its question; without scripts it is always there. */
    private List<QuestionView> questions() {
        return step.questions().stream()
                .filter(question -> gateHere(question).isEmpty())
                .flatMap(question -> isTemperature(question) ? Stream.of(question) : StepForm.leaves(question))
                .map(this::withThoseAfter)
                .toList();
    }

    /** The only questions of a group that are one on the screen. */
    private static boolean isTemperature(Question question) {
        return question.linkId().equals("temperature");
    }

    private QuestionView withThoseAfter(Question question) {
        var after = new ArrayList<QuestionView>();
        for (var other : step.questions()) {
            if (gateHere(other).contains(question.linkId())) {
                StepForm.leaves(other).forEach(leaf -> after.add(question(leaf, List.of())));
            }
        }
        return question(question, after);
    }

    private List<String> gateHere(Question question) {
        return question.askedAfterYesTo().stream()
                .filter(gate ->
                        step.questions().stream().anyMatch(each -> each.linkId().equals(gate)))
                .toList();
    }

    private QuestionView question(Question question, List<QuestionView> after) {
        return switch (question.kind()) {
            case Question.Group group -> temperature(question, group);
            case Question.YesNo _ -> show(question, Shape.ONE, options.yesNo(question), after);
            case Question.Choice _ when question.linkId().equals("spot") -> map(question);
            case Question.Choice choice
            when choice.several() -> show(question, Shape.SEVERAL, options.several(question, choice), after);
            case Question.Choice choice -> show(question, Shape.ONE, options.one(question, choice.codes()), after);
            case Question.Amount _
            when question.linkId().equals("pain") -> show(question, Shape.SCALE, options.scale(question), after);
            case Question.Amount _ -> show(question, Shape.NUMBER, options.units(question), after);
        };
    }

    private QuestionView show(Question question, Shape shape, List<OptionView> options, List<QuestionView> after) {
        return view(question, shape, options, List.of(), after);
    }

    private QuestionView view(
            Question question, Shape shape, List<OptionView> options, List<SideView> sides, List<QuestionView> after) {
        var linkId = question.linkId();
        var timed = !DurationUnit.offeredFor(linkId).isEmpty();
        return new QuestionView(
                linkId,
                shape,
                t.get(timed ? "ask." + linkId : question.messageKey()),
                help(question, timed),
                linkId,
                amount(linkId),
                options,
                timed ? linkId + StepForm.UNIT : null,
                sides,
                wrong.get(linkId),
                unsure(question),
                question.critical() && (shape == Shape.ONE || shape == Shape.SEVERAL),
                after);
    }

    private @Nullable String unsure(Question question) {
        if (step.id().equals(Route.NUMBERS)) {
            return null;
        }
        return t.get(question.linkId().equals("hoursSinceAntipyretic") ? "step.unsure.dose" : "step.unsure");
    }

    private @Nullable String help(Question question, boolean timed) {
        return timed
                ? t.get("ask." + question.linkId() + ".help")
                : question.helpKey().map(t::get).orElse(null);
    }

    private QuestionView temperature(Question question, Question.Group group) {
        var value = group.parts().getFirst().linkId();
        var unit = group.parts().getLast();
        var sentence = wrong.getOrDefault(value, wrong.get(unit.linkId()));
        return new QuestionView(
                value,
                Shape.TEMPERATURE,
                t.get(question.messageKey()),
                t.get(question.messageKey() + ".help"),
                t.get("question." + value),
                amount(value),
                options.degrees(unit, clinic.sites().getFirst().country()),
                unit.linkId(),
                List.of(),
                sentence,
                null,
                false,
                List.of());
    }

    private String amount(String linkId) {
        var word = form.word(linkId);
        return word.equals(StepForm.UNSURE) ? "" : word;
    }

    private QuestionView map(Question question) {
        var side = answers.word("side").orElse("BOTH");
        var sides = Stream.of("RIGHT", "LEFT")
                .filter(each -> side.equals("BOTH") || side.equals(each))
                .map(each -> options.side(question, each))
                .toList();
        return view(
                question,
                Shape.MAP,
                List.of(options.alone(question, StepForm.UNSURE, t.get("option.unsure"))),
                sides,
                List.of());
    }
}
