package care.milkway.visit.record;

import static care.milkway.visit.record.StepField.choice;
import static care.milkway.visit.record.StepField.number;

import java.util.List;

/** What is measured before a treatment and after it. */
public enum Measure {
    PAIN(choice("pain", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10")),
    LENGTH(number("length", "0", "200")),
    WIDTH(number("width", "0", "200")),
    REDNESS(choice("redness", "NONE", "LOCAL", "OVER_A_THIRD")),
    FLOW(choice("flow", "AS_USUAL", "LESS", "NONE")),
    /** Evidence 2.3: six steps from soft to very firm and very tender, in our own words. */
    FIRMNESS(choice("firmness", "1", "2", "3", "4", "5", "6"));

    /** Before and after, as the names of fields begin. */
    public static final List<String> TIMES = List.of("before", "after");

    private final StepField field;

    Measure(StepField field) {
        this.field = field;
    }

    public StepField field() {
        return field;
    }

    /** The name of its field, such as before.pain. */
    public String at(String time) {
        return time + "." + field.name();
    }
}
