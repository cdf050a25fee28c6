package care.milkway.visit.web;

import care.milkway.visit.record.RecordFields.Step;
import care.milkway.visit.record.RecordReading;
import care.milkway.visit.record.StepField;
import care.milkway.visit.record.StepKind;
import java.util.stream.Collectors;

/** One thing that was done, with its fields; public for the templates. */
public record DoneStep(Step step, RecordView of, RecordReading reading) {

    public String id() {
        return step.id();
    }

    public boolean isUltrasound() {
        return step.kind() == StepKind.ULTRASOUND;
    }

    public String title() {
        return of.t().get("record.step." + step.kind());
    }

    public String value(StepField field) {
        return of.shown().get(step.field(field));
    }

    public String label(StepField field) {
        return of.t().get("record.field." + field.name());
    }

    public String option(StepField field, String code) {
        return of.t().get("record." + field.name() + "." + code);
    }

    public String wrong(StepField field) {
        return of.wrong(step.field(field));
    }

    /** What is wrong with the step itself, such as who may give it. */
    public String fault() {
        return of.wrong(id() + ".kind");
    }

    /** What was set comes to this; empty as long as a number is missing. */
    public String dose() {
        return reading.dose(step)
                .map(dose -> of.t()
                        .get("record.dose", dose.sata().wattsPerSquareCentimetre(), dose.energy(), dose.fluence()))
                .orElse("");
    }

    /** What asks for a reason; empty if nothing does. */
    public String warnings() {
        return reading.assessment(step).stream()
                .flatMap(each -> each.warnings().stream())
                .map(each -> of.t().get("record.wrong.reason." + each, each.evidence()))
                .collect(Collectors.joining(" "));
    }
}
