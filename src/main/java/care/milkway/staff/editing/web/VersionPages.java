package care.milkway.staff.editing.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.draft.DescriptionDiff;
import care.milkway.clinic.draft.DescriptionText;
import care.milkway.clinic.draft.Drafts;
import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Every version of a clinic: who published it and why, what it said otherwise, and bringing it back. */
@Controller
@RequestMapping("/{language:en|fr}/staff/clinic/versions")
class VersionPages {

    private final Drafts drafts;
    private final ColleagueNames names;
    private final StaffPages pages;
    private final Translations translations;

    VersionPages(Drafts drafts, ColleagueNames names, StaffPages pages, Translations translations) {
        this.drafts = drafts;
        this.names = names;
        this.pages = pages;
        this.translations = translations;
    }

    @GetMapping
    ModelAndView list(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        var zone = pages.clinic(member).sites().getFirst().timeZone();
        var view = new VersionsView(drafts.versions(member.clinic()), names.of(member.clinic()), zone);
        return pages.show(language, "/staff/clinic/versions", "versions", csrf, member, view);
    }

    @GetMapping("/{number:[0-9]+}")
    ModelAndView compare(
            @PathVariable Language language,
            @PathVariable int number,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        return compare(language, number, false, csrf, member);
    }

    private ModelAndView compare(Language language, int number, boolean refused, CsrfToken csrf, StaffMember member) {
        var then = version(member, number);
        var draft = drafts.of(member.clinic());
        var words = new EditTexts(translations.in(language));
        var changes = DescriptionDiff.between(version(member, draft.inForce()), then).stream()
                .map(each -> ChangeLine.of(each, words))
                .toList();
        var view = new ComparisonView(number, draft.inForce() == number, changes, draft.open(), refused);
        var title = translations.in(language).get("staff.version.title", number);
        return pages.show(language, "/staff/clinic/versions/" + number, "version", title, csrf, member, view);
    }

    private DescriptionText version(StaffMember member, int number) {
        return drafts.version(member.clinic(), number).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    /** As a draft, which is looked at and published like any other. */
    @PostMapping("/{number:[0-9]+}/return")
    ModelAndView bringBack(
            @PathVariable Language language,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean replace,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var then = version(member, number);
        if (drafts.replace(member.clinic(), replace, _ -> then)) {
            return new ModelAndView("redirect:/" + language.code() + "/staff/clinic/preview");
        }
        var page = compare(language, number, true, csrf, member);
        page.setStatus(CONFLICT);
        return page;
    }
}
