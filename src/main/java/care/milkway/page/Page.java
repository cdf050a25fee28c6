package care.milkway.page;

import care.milkway.kernel.Language;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the frame around every page has to know.
 *
 * @param path the address without the language in front, such as /toronto/team
 * @param clinic whose page it is; none for pages of Milkway itself
 * @param indexed whether search engines may list it: only pages that are the same for everybody
 * @param structuredData a schema.org description in JSON, or none
 * @param current whether it would be made the same way now; none: for each request anew
 * @param demonstration whether it has to say that this copy is for trying out; see {@link Demonstration}
 * @param answersForm whether it is what a form that was sent led to, with no redirect between them
 * @param base how this copy is reached from outside, without a path; empty until the page is shown
 */
public record Page(
        Texts t,
        String path,
        String title,
        @Nullable String description,
        @Nullable ClinicFrame clinic,
        boolean indexed,
        @Nullable String structuredData,
        boolean demonstration,
        @Nullable BooleanSupplier current,
        boolean answersForm,
        String base) {

    /**
     * What the frame shows of a clinic.
     *
     * @param emergency the number to call in an emergency in its country
     * @param articles whether it has any
     */
    public record ClinicFrame(
            String slug, String name, boolean demo, String phone, String emergency, boolean articles, Look look) {}

    /**
     * How a clinic's pages look.
     *
     * @param classes what the style sheet calls its voice and its band
     * @param logo what its picture names, or none
     */
    public record Look(
            StyleSheet style, String classes, @Nullable String logo) {}

    /** A page for one person's eyes, which search engines leave alone. */
    public static Page personal(Texts t, String path, String title) {
        return new Page(t, path, title, null, null, false, null, false, null, false, "");
    }

    /** A page for everybody. */
    public static Page open(Texts t, String path, String title, String description) {
        return new Page(t, path, title, description, null, true, null, false, null, false, "");
    }

    public Page of(ClinicFrame owner) {
        return new Page(
                t, path, title, description, owner, indexed, structuredData, demonstration, current, answersForm, base);
    }

    /** @param json a schema.org description; made safe here to stand in a script element */
    public Page describedBy(String json) {
        return new Page(
                t,
                path,
                title,
                description,
                clinic,
                indexed,
                json.replace("<", "\\u003c"),
                demonstration,
                current,
                answersForm,
                base);
    }

    /** The same for everybody who asks for its address, for as long as this holds; made once and kept. */
    public Page keptWhile(BooleanSupplier same) {
        return new Page(
                t, path, title, description, clinic, indexed, structuredData, demonstration, same, answersForm, base);
    }

    Page in(Demonstration state, Address address, boolean asAnswer) {
        return new Page(
                t,
                path,
                title,
                description,
                clinic,
                indexed,
                structuredData,
                state.on(),
                current,
                asAnswer,
                address.base());
    }

    /** This page, made with a template that takes {@code page} and {@code it}. */
    public ModelAndView show(String template, Object it) {
        return new ModelAndView(template, Map.of("page", this, "it", it));
    }

    public Language language() {
        return t.language();
    }

    /** The address of this page in that language. */
    public String in(Language other) {
        return "/" + other.code() + path;
    }

    /** The same with the host in front, as search engines want it. */
    public String everywhereIn(Language other) {
        return base + in(other);
    }

    /** An address of this language, such as {@code at("/toronto")}. */
    public String at(String other) {
        return "/" + language().code() + other;
    }
}
