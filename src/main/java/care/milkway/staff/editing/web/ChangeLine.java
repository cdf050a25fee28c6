package care.milkway.staff.editing.web;

import care.milkway.clinic.draft.DescribedChange;
import care.milkway.clinic.draft.DescriptionDiff;
import care.milkway.page.Texts;
import care.milkway.staff.editing.EditField;
import care.milkway.staff.editing.Subject;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Optional;

/**
 * One change in the words of the clinic; public for the templates.
 *
 * @param what which thing, and which field of it
 * @param pictures whether before and after are pictures, by the ends of their addresses, rather than words
 */
public record ChangeLine(String what, String before, String after, boolean pictures) {

    static ChangeLine of(DescribedChange change, EditTexts words) {
        var t = words.t();
        var thing = change.name().isEmpty() ? change.key() : change.name();
        if (change.list().equals("articles")) {
            return new ChangeLine(t.get("edit.change.articles"), change.before(), change.after(), false);
        }
        return new ChangeLine(
                switch (change.list()) {
                    case "pages" -> t.get("edit.change.page", change.key());
                    case "pictures" -> t.get("edit.change.picture", change.key());
                    default -> (thing.isEmpty() ? "" : thing + ": ") + field(change, words);
                },
                shown(t, change.before(), change),
                shown(t, change.after(), change),
                isPicture(change));
    }

    private static boolean isPicture(DescribedChange change) {
        return change.list().equals("pictures");
    }

    private static String shown(Texts t, String value, DescribedChange change) {
        if (isPicture(change)) {
            return value;
        }
        if (change.list().equals("pages")) {
            return t.get(
                    value.isEmpty()
                            ? "edit.change.absent"
                            : change.field().isEmpty() ? "edit.change.there" : "edit.change.other");
        }
        return value.isEmpty() ? t.get("edit.change.nothing") : value;
    }

    private static String field(DescribedChange change, EditTexts words) {
        var t = words.t();
        if (change.field().equals(DescriptionDiff.ORDER)) {
            return t.get("edit.change.order", list(change.list(), t));
        }
        if (change.field().isEmpty() && !change.key().isEmpty()) {
            return t.get(change.before().isEmpty() ? "edit.change.new" : "edit.change.gone");
        }
        if (change.field().equals("hours.exceptions")) {
            return t.get("edit.hours.days");
        }
        if (change.field().startsWith("hours.")) {
            return t.weekday(DayOfWeek.valueOf(change.field().substring("hours.".length())));
        }
        var path = change.key().isEmpty() && !change.field().isEmpty()
                ? change.list() + "." + change.field()
                : change.key().isEmpty() ? change.list() : change.field();
        return label(change, path, words).orElse(path);
    }

    private static String list(String list, Texts t) {
        return Arrays.stream(Subject.values())
                .filter(each -> each.list().equals(list) && each.growing())
                .findFirst()
                .map(each -> t.get("edit." + each.word() + ".title"))
                .orElse(list);
    }

    private static Optional<String> label(DescribedChange change, String path, EditTexts words) {
        return Arrays.stream(Subject.values())
                .filter(each -> each.list().equals(change.key().isEmpty() ? "" : change.list()))
                .flatMap(subject -> subject.fields().stream()
                        .filter(field -> isOf(field, path))
                        .map(field -> words.label(subject, field) + rest(field, path, words)))
                .findFirst();
    }

    private static boolean isOf(EditField field, String path) {
        return path.equals(field.name()) || path.startsWith(field.name() + ".");
    }

    private static String rest(EditField field, String path, EditTexts words) {
        if (path.length() == field.name().length()) {
            return "";
        }
        var rest = path.substring(field.name().length() + 1);
        return words.find("page.language." + rest)
                .or(() -> words.find("edit.profession." + rest))
                .map(each -> " (" + each + ")")
                .orElse(" (" + rest + ")");
    }
}
