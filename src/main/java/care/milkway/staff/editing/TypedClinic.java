package care.milkway.staff.editing;

import care.milkway.clinic.Profession;
import care.milkway.clinic.draft.ClinicFounding;
import care.milkway.clinic.draft.DraftFlaw;
import care.milkway.clinic.draft.NewClinic;
import care.milkway.email.EmailAddress;
import care.milkway.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A new clinic as an operator types it, on a page or at the command line: the same fields, the same rules. */
public final class TypedClinic {

    /** In the order in which they are asked. */
    public static final List<String> FIELDS = List.of(
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
            "email",
            "practitioner",
            "profession",
            "college",
            "registrationNumber",
            "leadName",
            "leadEmail");

    /** What the rules of a file call otherwise than the form. */
    private static final Map<String, String> INPUTS = Map.of("key", "practitioner");

    private TypedClinic() {}

    /** @throws FieldRefused naming the field that is missing or can't be read */
    public static NewClinic read(Typed typed) {
        FIELDS.stream()
                .filter(field -> !field.equals("slug") && typed.one(field).isEmpty())
                .findFirst()
                .ifPresent(field -> {
                    throw new FieldRefused(field, "missing");
                });
        if (EmailAddress.find(typed.one("leadEmail")).isEmpty()) {
            throw new FieldRefused("leadEmail", "email");
        }
        var profession = Stream.of(Profession.values())
                .filter(each -> each.name().equals(typed.one("profession")))
                .findFirst()
                .orElseThrow(() -> new FieldRefused("profession", "missing"));
        var slug = typed.one("slug").isEmpty() ? ClinicFounding.key(typed.one("name")) : typed.one("slug");
        return new NewClinic(
                slug,
                typed.one("name"),
                List.of(Language.EN, Language.FR),
                typed.one("currency"),
                typed.one("street"),
                typed.one("city"),
                typed.one("province"),
                typed.one("postalCode"),
                typed.one("country"),
                typed.one("timeZone"),
                typed.one("phone"),
                typed.one("email"),
                typed.one("practitioner"),
                profession,
                typed.one("college"),
                typed.one("registrationNumber"));
    }

    /** The field that a rule of the file speaks of. */
    public static FieldRefused refused(DraftFlaw flaw) {
        var last = flaw.field().substring(flaw.field().lastIndexOf('.') + 1);
        var name = flaw.field().startsWith("practitioners") && last.equals("name") ? "practitioner" : last;
        var input = INPUTS.getOrDefault(name, name);
        return FieldRefused.byRule(FIELDS.contains(input) ? input : "name", flaw.reason());
    }

    public static FieldRefused addressTaken() {
        return new FieldRefused("slug", "taken");
    }
}
