package care.milkway.triage.web;

import care.milkway.page.Texts;
import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.web.StepView.OptionView;
import care.milkway.triage.web.StepView.SideView;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be chosen as an answer to a question, and what of it she has chosen. */
final class AnswerOptions {

    private static final int SCALE = 10;

    private final StepForm form;
    private final Texts t;

    AnswerOptions(StepForm form, Texts t) {
        this.form = form;
        this.t = t;
    }

    /** Where she lives they measure in one of them; what she types decides, and nonsense is refused. */
    List<OptionView> degrees(Question unit, String country) {
        var typedUnit = form.word(unit.linkId());
        var usual = country.equals("US") ? "F" : "C";
        var chosen = typedUnit.isEmpty() || typedUnit.equals(StepForm.UNSURE) ? usual : typedUnit;
        return Stream.of("C", "F")
                .map(code -> option(unit.linkId(), code, t.get(unit.optionKey(code)), code.equals(chosen), false))
                .toList();
    }

    List<OptionView> units(Question question) {
        var units = DurationUnit.offeredFor(question.linkId());
        var chosen = form.word(question.linkId() + StepForm.UNIT);
        return units.stream()
                .map(unit -> option(
                        question.linkId(),
                        unit.name(),
                        t.get("unit." + unit),
                        unit.name().equals(chosen),
                        false))
                .toList();
    }

    List<OptionView> yesNo(Question question) {
        return Stream.of(
                        choice(question, "true", t.get("option.yes")),
                        choice(question, "false", t.get("option.no")),
                        choice(question, StepForm.UNSURE, t.get("option.unsure")))
                .toList();
    }

    List<OptionView> one(Question question, List<String> codes) {
        return Stream.concat(
                        codes.stream().map(code -> choice(question, code, t.get(question.optionKey(code)))),
                        Stream.of(choice(question, StepForm.UNSURE, t.get("option.unsure"))))
                .toList();
    }

    List<OptionView> several(Question question, Question.Choice choice) {
        return Stream.concat(
                        choice.codes().stream().map(code -> choice(question, code, t.get(question.optionKey(code)))),
                        Stream.of(
                                alone(question, StepForm.NONE, t.get("option.none")),
                                alone(question, StepForm.UNSURE, t.get("option.unsure"))))
                .toList();
    }

    List<OptionView> scale(Question question) {
        return Stream.concat(
                        IntStream.rangeClosed(0, SCALE)
                                .mapToObj(String::valueOf)
                                .map(number -> choice(question, number, number)),
                        Stream.of(choice(question, StepForm.UNSURE, t.get("option.unsure"))))
                .toList();
    }

    SideView side(Question question, String side) {
        var codes = ((Question.Choice) question.kind()).codes();
        return new SideView(
                side,
                t.get("map." + side),
                codes.stream()
                        .filter(code -> code.startsWith(side + "-"))
                        .map(code -> choice(question, code, t.get(question.optionKey(code))))
                        .toList());
    }

    private OptionView choice(Question question, String value, String label) {
        return option(
                question.linkId(), value, label, form.words(question.linkId()).contains(value), false);
    }

    OptionView alone(Question question, String value, String label) {
        return option(
                question.linkId(), value, label, form.words(question.linkId()).contains(value), true);
    }

    private static OptionView option(String linkId, String value, String label, boolean chosen, boolean alone) {
        return new OptionView(linkId + "-" + value, value, label, chosen, alone);
    }
}
