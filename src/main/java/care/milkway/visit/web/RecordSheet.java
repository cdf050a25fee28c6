package care.milkway.visit.web;

import care.milkway.page.Texts;
import care.milkway.triage.AnswerSheet.AnswerLine;
import care.milkway.visit.record.Measure;
import care.milkway.visit.record.RecordFields;
import care.milkway.visit.record.RecordFields.Step;
import care.milkway.visit.record.StepField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was written of a visit as people read it, line by line; what was not measured is not there. */
final class RecordSheet {

    private final RecordFields fields;
    private final Texts t;

    RecordSheet(RecordFields fields, Texts t) {
        this.fields = fields;
        this.t = t;
    }

    List<AnswerLine> lines() {
        var lines = new ArrayList<>(found());
        fields.steps().forEach(step -> lines.add(new AnswerLine(t.get("record.step." + step.kind()), said(step))));
        add(lines, t.get("record.note"), fields.get(RecordFields.NOTE));
        return lines;
    }

    /** What was seen and measured, without what was done. */
    List<AnswerLine> found() {
        var lines = new ArrayList<AnswerLine>();
        add(
                lines,
                t.get("record.marks"),
                fields.marks().stream()
                        .map(each -> t.get("option.spot." + each))
                        .collect(Collectors.joining("; ")));
        for (var time : Measure.TIMES) {
            for (var measure : Measure.values()) {
                var ask = t.get("record." + time) + ", "
                        + t.get("record.field." + measure.field().name());
                add(lines, ask, value(measure, fields.get(measure.at(time))));
            }
        }
        return lines;
    }

    private static void add(List<AnswerLine> lines, String ask, String answer) {
        if (!answer.isBlank()) {
            lines.add(new AnswerLine(ask, answer));
        }
    }

    private String value(Measure measure, String typed) {
        return switch (measure) {
            case PAIN, FIRMNESS, LENGTH, WIDTH -> typed;
            case REDNESS, FLOW -> typed.isEmpty() ? "" : option(measure.field(), typed);
        };
    }

    private String said(Step step) {
        return step.kind().fields().stream()
                .filter(field -> !fields.get(step.field(field)).isBlank())
                .map(field ->
                        t.get("record.field." + field.name()) + " " + option(field, fields.get(step.field(field))))
                .collect(Collectors.joining("; "));
    }

    private String option(StepField field, String typed) {
        return field.codes().contains(typed) ? t.get("record." + field.name() + "." + typed) : typed;
    }
}
