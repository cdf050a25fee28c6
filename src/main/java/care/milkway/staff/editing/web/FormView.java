package care.milkway.staff.editing.web;

import care.milkway.page.Texts;
import care.milkway.staff.editing.EditField;
import care.milkway.staff.editing.FieldKind;
import care.milkway.staff.editing.FieldRefused;
import care.milkway.staff.editing.HoursForm;
import care.milkway.staff.editing.OpenedForm;
import care.milkway.staff.editing.Subject;
import care.milkway.staff.editing.Typed;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One form; public for the templates.
 *
 * @param typed what stands in its inputs
 * @param wrong what can't be accepted, if anything
 * @param theirs what somebody else saved meanwhile, if anybody did
 */
public record FormView(
        EditTexts words,
        OpenedForm form,
        Typed typed,
        @Nullable FieldRefused wrong,
        @Nullable OpenedForm theirs,
        boolean fresh) {

    static FormView of(Texts t, OpenedForm form) {
        return new FormView(new EditTexts(t), form, form.inputs(), null, null, false);
    }

    public Subject subject() {
        return form.subject();
    }

    /** Where it is sent. */
    public String address() {
        return "/staff/clinic/subjects/" + subject().word() + (subject().several() && !fresh ? "/" + form.key() : "");
    }

    public List<EditField> fields() {
        return subject().fields();
    }

    public List<String> choices(EditField field) {
        return field.choices().in(form.tree());
    }

    public JsonNode tree() {
        return form.tree();
    }

    /** What is wrong with this input; empty if nothing is. */
    public String wrong(String input) {
        if (wrong == null || !wrong.input().equals(input)) {
            return "";
        }
        return words.wrong(wrong);
    }

    /** Whether a colour is typed that can be shown. */
    public boolean isColour(EditField field) {
        return field.kind() == FieldKind.COLOUR && typed.one(field.name()).matches("#[0-9a-fA-F]{6}");
    }

    public boolean refused() {
        return wrong != null;
    }

    /** What the other person has here, where it is something else. */
    public Optional<String> theirs(String input) {
        return Optional.ofNullable(theirs)
                .map(other -> String.join(", ", other.inputs().all(input)))
                .filter(text -> !text.equals(String.join(", ", typed.all(input))));
    }

    public List<String> sites() {
        return care.milkway.staff.editing.Choices.SITE.in(form.tree());
    }

    public String siteName(String key) {
        return form.tree()
                .path("sites")
                .valueStream()
                .filter(each -> each.path("key").asString("").equals(key))
                .map(each -> each.path("name").asString(key))
                .findFirst()
                .orElse(key);
    }

    public DayOfWeek[] days() {
        return DayOfWeek.values();
    }

    public String hours(String site, DayOfWeek day) {
        return HoursForm.input(site, day);
    }

    public String otherDays(String site) {
        return HoursForm.otherDays(site);
    }
}
