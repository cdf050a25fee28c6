package care.milkway.staff.editing;

import care.milkway.page.FieldPath;
import java.util.List;
import tools.jackson.databind.node.MissingNode;

/**
 * A field of a form.
 *
 * @param name its path in the entry of the file, such as booking.noticeMinutes
 */
public record EditField(String name, FieldKind kind, boolean needed, Choices choices) {

    static EditField needed(String name, FieldKind kind) {
        return new EditField(name, kind, true, Choices.NONE);
    }

    static EditField optional(String name, FieldKind kind) {
        return new EditField(name, kind, false, Choices.NONE);
    }

    static EditField needed(String name, FieldKind kind, Choices choices) {
        return new EditField(name, kind, true, choices);
    }

    static EditField optional(String name, FieldKind kind, Choices choices) {
        return new EditField(name, kind, false, choices);
    }

    FieldPath path() {
        return FieldPath.of((Object[]) name.split("\\.", -1));
    }

    /** What its inputs are called: one, or one for each language or profession. */
    public List<String> inputs() {
        return switch (kind) {
            case WORDS, TEXTS -> List.of(name + ".en", name + ".fr");
            case BY_PROFESSION ->
                Choices.PROFESSION.in(MissingNode.getInstance()).stream()
                        .map(each -> name + "." + each)
                        .toList();
            case LINE, WHOLE_NUMBER, AMOUNT, NUMBERS, DAY, ONE, SEVERAL, COLOUR -> List.of(name);
        };
    }

    /** Whether it is this field that a path of the file leads to. */
    boolean holds(String path) {
        return path.equals(name) || path.startsWith(name + ".") || path.startsWith(name + "[");
    }
}
