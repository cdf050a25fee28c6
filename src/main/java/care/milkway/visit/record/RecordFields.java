package care.milkway.visit.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in the form of a visit, as it was typed: a field may hold anything until it is signed. Several answers to one
 * field stand in a row with blanks between them. Never printed.
 */
public record RecordFields(Map<String, String> typed) {

    public static final RecordFields EMPTY = new RecordFields(Map.of());

    /** Which steps there are, in their order. */
    public static final String STEPS = "steps";

    public static final String MARKS = "marks";
    public static final String NOTE = "note";
    static final int LONGEST_NOTE = 4_000;
    private static final int MOST_STEPS = 12;
    private static final int LONGEST = 4_100;

    public RecordFields {
        typed = Map.copyOf(typed);
    }

    /** One thing that was done. */
    public record Step(String id, StepKind kind) {

        public String field(StepField field) {
            return id + "." + field.name();
        }
    }

    /** As a browser sent it: what is no field of a record is left out, and what is beyond all measure is cut. */
    public static RecordFields of(Map<String, List<String>> form) {
        var kept = new TreeMap<String, String>();
        form.forEach((name, values) -> {
            if (name.matches("steps|marks|note|(before|after)\\.[a-z]{1,12}|s\\d{1,2}\\.[a-z]{1,12}")) {
                var value = String.join(" ", values).strip();
                kept.put(name, value.substring(0, Math.min(LONGEST, value.length())));
            }
        });
        kept.values().removeIf(String::isEmpty);
        return new RecordFields(kept);
    }

    public String get(String name) {
        return typed.getOrDefault(name, "");
    }

    public List<Step> steps() {
        return Stream.of(get(STEPS).split(" ", -1))
                .distinct()
                .limit(MOST_STEPS)
                .flatMap(id -> StepKind.named(get(id + ".kind")).map(kind -> new Step(id, kind)).stream())
                .toList();
    }

    /** Whether something was done, and measured afterwards. */
    public boolean isMeasuredAfter() {
        return !steps().isEmpty() && typed.keySet().stream().anyMatch(name -> name.startsWith("after."));
    }

    public boolean has(StepKind kind) {
        return steps().stream().anyMatch(step -> step.kind() == kind);
    }

    public List<String> marks() {
        return Stream.of(get(MARKS).split(" ", -1))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    public RecordFields with(String name, String value) {
        var changed = new TreeMap<>(typed);
        if (value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new RecordFields(changed);
    }

    /** With one step more. */
    public RecordFields adding(StepKind kind) {
        var ids = ids();
        if (ids.size() == MOST_STEPS) {
            return this;
        }
        var number = 1;
        while (ids.contains("s" + number)) {
            number++;
        }
        ids.add("s" + number);
        return with(STEPS, String.join(" ", ids)).with("s" + number + ".kind", kind.name());
    }

    /** Without this step. */
    public RecordFields removing(String id) {
        var ids = ids();
        ids.remove(id);
        var left = new TreeMap<>(typed);
        left.keySet().removeIf(name -> name.startsWith(id + "."));
        return new RecordFields(left).with(STEPS, String.join(" ", ids));
    }

    private List<String> ids() {
        return steps().stream().map(Step::id).collect(Collectors.toCollection(ArrayList::new));
    }

    /** With the steps of an earlier visit and what was set then; what was measured then is left there. */
    public RecordFields withStepsOf(RecordFields earlier) {
        var taken = new TreeMap<>(typed);
        taken.keySet().removeIf(name -> name.matches("s\\d+\\..*"));
        earlier.steps().forEach(step -> earlier.typed().forEach((name, value) -> {
            if (name.startsWith(step.id() + ".") && !name.endsWith(".reason")) {
                taken.put(name, value);
            }
        }));
        return new RecordFields(taken)
                .with(STEPS, earlier.steps().stream().map(Step::id).collect(Collectors.joining(" ")));
    }

    @Override
    public String toString() {
        return "RecordFields[" + typed.size() + "]";
    }
}
