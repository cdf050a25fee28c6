package care.milkway.outcome.web;

import care.milkway.kernel.Language;
import care.milkway.outcome.OutcomeFigure;
import care.milkway.outcome.OutcomeTable;
import care.milkway.outcome.Outcomes;
import care.milkway.outcome.Quarter;
import care.milkway.page.Translations;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What worked, for the lead of a clinic: a page, and a file for a spreadsheet. */
@Controller
class OutcomePages {

    private final Outcomes outcomes;
    private final StaffPages pages;
    private final Translations translations;

    OutcomePages(Outcomes outcomes, StaffPages pages, Translations translations) {
        this.outcomes = outcomes;
        this.pages = pages;
        this.translations = translations;
    }

    @GetMapping("/{language:en|fr}/staff/outcomes")
    ModelAndView show(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String period,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        var table = outcomes.kept(clinic);
        var view = new OutcomeView(table, chosen(table, period), clinic.demo(), translations.in(language));
        return pages.show(language, "/staff/outcomes", "outcomes", csrf, member, view);
    }

    /** A figure as a picture that loads nothing. */
    @GetMapping("/{language:en|fr}/staff/outcomes/{figure}/plot.svg")
    ResponseEntity<byte[]> plot(
            @PathVariable Language language,
            @PathVariable OutcomeFigure figure,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "false") boolean narrow,
            @AuthenticationPrincipal StaffMember member) {
        var table = outcomes.kept(pages.clinic(member));
        var view = new OutcomeView(table, chosen(table, period), false, translations.in(language));
        if (!view.drawn(figure)) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("image", "svg+xml"))
                .cacheControl(CacheControl.noStore())
                .body(OutcomeChart.svg(view, figure, narrow));
    }

    /** Whatever is none of the quarters there are stands for all of them. */
    private static Optional<Quarter> chosen(OutcomeTable table, String period) {
        return table.quarters().stream()
                .filter(each -> each.code().equals(period))
                .findFirst();
    }

    @GetMapping("/{language:en|fr}/staff/outcomes.csv")
    ResponseEntity<byte[]> export(@PathVariable Language language, @AuthenticationPrincipal StaffMember member) {
        var sheet = OutcomeSheet.of(outcomes.kept(pages.clinic(member)), translations.in(language));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"outcomes.csv\"")
                .body(sheet.getBytes(StandardCharsets.UTF_8));
    }
}
