package care.milkway.staff.editing.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import care.milkway.clinic.draft.ClinicFounding.FoundingResult;
import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import care.milkway.staff.StaffMember;
import care.milkway.staff.editing.FieldRefused;
import care.milkway.staff.editing.NewClinics;
import care.milkway.staff.editing.Typed;
import care.milkway.staff.editing.TypedClinic;
import care.milkway.staff.web.StaffPages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an operator makes a clinic. */
@Controller
@RequestMapping("/{language:en|fr}/staff/new-clinic")
class NewClinicPages {

    private static final Map<String, List<String>> USUAL = Map.of(
            "country", List.of("CA"),
            "province", List.of("ON"),
            "timeZone", List.of("America/Toronto"),
            "currency", List.of("CAD"));

    private final NewClinics clinics;
    private final StaffPages pages;
    private final Translations translations;

    NewClinicPages(NewClinics clinics, StaffPages pages, Translations translations) {
        this.clinics = clinics;
        this.pages = pages;
        this.translations = translations;
    }

    @GetMapping
    ModelAndView show(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        return page(language, new Typed(USUAL), null, "", csrf, member);
    }

    @PostMapping
    ModelAndView make(
            @PathVariable Language language,
            @RequestParam MultiValueMap<String, String> sent,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var typed = new Typed(sent);
        try {
            var wanted = TypedClinic.read(typed);
            return switch (clinics.make(wanted, typed.one("leadName"), typed.one("leadEmail"), language)) {
                case FoundingResult.Founded _ -> page(language, typed, null, wanted.slug(), csrf, member);
                case FoundingResult.AddressTaken _ ->
                    refused(language, typed, TypedClinic.addressTaken(), csrf, member);
                case FoundingResult.NotRight wrong ->
                    refused(language, typed, TypedClinic.refused(wrong.flaw()), csrf, member);
            };
        } catch (FieldRefused wrong) {
            return refused(language, typed, wrong, csrf, member);
        }
    }

    private ModelAndView refused(
            Language language, Typed typed, FieldRefused wrong, CsrfToken csrf, StaffMember member) {
        var page = page(language, typed, wrong, "", csrf, member);
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            Language language,
            Typed typed,
            @Nullable FieldRefused wrong,
            String made,
            CsrfToken csrf,
            StaffMember member) {
        var words = new EditTexts(translations.in(language));
        var view = new NewClinicView(words, typed, wrong, made, typed.one("leadEmail"));
        return pages.show(language, "/staff/new-clinic", "newclinic", csrf, member, view);
    }
}
