package care.milkway.visit.web;

import care.milkway.visit.record.Measure;
import care.milkway.visit.record.SignedRecord;
import care.milkway.visit.record.StepField;
import java.util.Optional;

/** One thing that is measured, before or after; public for the templates. */
public record MeasureView(Measure measure, String time, RecordView of) {

    public String name() {
        return measure.at(time);
    }

    public StepField field() {
        return measure.field();
    }

    public String label() {
        return of.t().get("record.field." + field().name());
    }

    public String value() {
        return of.shown().get(name());
    }

    public String option(String code) {
        return measure == Measure.PAIN || measure == Measure.FIRMNESS
                ? code
                : of.t().get("record." + field().name() + "." + code);
    }

    public String wrong() {
        return of.wrong(name());
    }

    /** As it was after her last visit; offered beside the field, never put into it. */
    public Optional<String> last() {
        return of.last()
                .map(SignedRecord::fields)
                .map(fields -> fields.get(measure.at("after")))
                .filter(each -> !each.isEmpty())
                .map(this::shown);
    }

    private String shown(String value) {
        return field().codes().contains(value) ? option(value) : value;
    }
}
