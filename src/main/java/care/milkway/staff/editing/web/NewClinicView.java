package care.milkway.staff.editing.web;

import care.milkway.staff.editing.Choices;
import care.milkway.staff.editing.FieldRefused;
import care.milkway.staff.editing.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.MissingNode;

/** A clinic that is about to be made; public for the templates. */
public record NewClinicView(
        EditTexts words, Typed typed, @Nullable FieldRefused wrong, String made, String lead) {

    private static final List<String> PLACE = List.of(
            "name",
            "slug",
            "street",
            "city",
            "province",
            "postalCode",
            "country",
            "timeZone",
            "currency",
            "phone",
            "email");
    private static final List<String> PERSON = List.of("practitioner", "college", "registrationNumber");
    private static final List<String> LEAD = List.of("leadName", "leadEmail");

    public List<String> place() {
        return PLACE;
    }

    public List<String> person() {
        return PERSON;
    }

    public List<String> leads() {
        return LEAD;
    }

    public List<String> professions() {
        return Choices.PROFESSION.in(MissingNode.getInstance());
    }

    public String wrong(String input) {
        if (wrong == null || !wrong.input().equals(input)) {
            return "";
        }
        return wrong.why().equals("rule")
                ? words.rule(wrong.reason())
                : words.t().get("edit.wrong." + wrong.why());
    }
}
