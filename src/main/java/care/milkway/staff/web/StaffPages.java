package care.milkway.staff.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.Translations;
import care.milkway.staff.StaffMember;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the frame of staff around what a page shows. */
@Component
@NamedInterface("pages")
public class StaffPages {

    private final Clinics clinics;
    private final Translations translations;

    StaffPages(Clinics clinics, Translations translations) {
        this.clinics = clinics;
        this.translations = translations;
    }

    /** The clinic she works for now. */
    public Clinic clinic(StaffMember member) {
        return clinics.get(member.clinic());
    }

    /**
     * @param path without language, such as /staff/people
     * @param name which template and which title
     */
    public ModelAndView show(
            Language language, String path, String name, CsrfToken csrf, @Nullable StaffMember member, Object it) {
        return show(language, path, name, translations.in(language).get("staff." + name + ".title"), csrf, member, it);
    }

    /** The same under a title of its own. */
    public ModelAndView show(
            Language language,
            String path,
            String name,
            String title,
            CsrfToken csrf,
            @Nullable StaffMember member,
            Object it) {
        var page = Page.personal(translations.in(language), path, title);
        return new ModelAndView("staff/" + name, Map.of("page", page, "frame", frame(csrf, member), "it", it));
    }

    /** A part of a page, for a script that has the rest. */
    public ModelAndView fragment(Language language, String path, String name, Object it) {
        var page = Page.personal(translations.in(language), path, "");
        return new ModelAndView("staff/" + name, Map.of("page", page, "it", it));
    }

    private StaffFrame frame(CsrfToken csrf, @Nullable StaffMember member) {
        var known = Optional.ofNullable(member);
        var clinic = known.flatMap(StaffMember::chosen)
                .map(clinics::get)
                .map(Clinic::name)
                .orElse("");
        return new StaffFrame(csrf.getToken(), known, clinic);
    }
}
