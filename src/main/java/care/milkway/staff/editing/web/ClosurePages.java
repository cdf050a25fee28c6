package care.milkway.staff.editing.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import care.milkway.kernel.Language;
import care.milkway.staff.StaffMember;
import care.milkway.staff.editing.Closures;
import care.milkway.staff.web.StaffPages;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Holidays and other days on which nobody works. */
@Controller
@RequestMapping("/{language:en|fr}/staff/clinic/closures")
class ClosurePages {

    private final Closures closures;
    private final StaffPages pages;
    private final Clock clock;

    ClosurePages(Closures closures, StaffPages pages, Clock clock) {
        this.closures = closures;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        return page(language, "", "", "", csrf, member);
    }

    @PostMapping
    ModelAndView save(
            @PathVariable Language language,
            @RequestParam String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "false") boolean open,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        try {
            var from = LocalDate.parse(first);
            if (open) {
                closures.open(member.clinic(), from);
                return new ModelAndView("redirect:/" + language.code() + "/staff/clinic/closures");
            }
            var wrong =
                    switch (closures.close(member.clinic(), from, last.isEmpty() ? from : LocalDate.parse(last))) {
                        case DONE -> "";
                        case BACKWARDS -> "edit.closures.backwards";
                        case TOO_LONG -> "edit.closures.long";
                    };
            return wrong.isEmpty()
                    ? new ModelAndView("redirect:/" + language.code() + "/staff/clinic/closures")
                    : refused(page(language, first, last, wrong, csrf, member));
        } catch (DateTimeException _) {
            return refused(page(language, first, last, "edit.closures.date", csrf, member));
        }
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            Language language, String first, String last, String wrong, CsrfToken csrf, StaffMember member) {
        var zone = pages.clinic(member).sites().getFirst().timeZone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var view = new ClosuresView(closures.from(member.clinic(), today), today, first, last, wrong);
        return pages.show(language, "/staff/clinic/closures", "closures", csrf, member, view);
    }
}
