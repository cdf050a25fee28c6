package care.milkway.episode.web;

import care.milkway.clinic.content.SearchWords;
import care.milkway.episode.reading.ReadingList;
import care.milkway.episode.web.EpisodesOfVisits.AskedVisit;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What she is given to read: found in the clinic’s library, and taken back. */
@Controller
@RequestMapping("/{language:en|fr}/staff/visits/{id}/home/articles")
class ReadingPages {

    private final EpisodesOfVisits visits;
    private final ReadingList reading;
    private final StaffPages pages;
    private final Translations translations;

    ReadingPages(EpisodesOfVisits visits, ReadingList reading, StaffPages pages, Translations translations) {
        this.visits = visits;
        this.reading = reading;
        this.pages = pages;
        this.translations = translations;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        return page(new AskedVisit(language, id, csrf, member), q, "");
    }

    @PostMapping
    ModelAndView give(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String article,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var asked = new AskedVisit(language, id, csrf, member);
        return visits.with(asked, (clinic, opened, episode) -> {
            try {
                opened.practitioner().ifPresent(by -> reading.give(clinic, episode, article, by));
                return asked.redirect("/home/articles");
            } catch (InvalidInput _) {
                return EpisodesOfVisits.answer(HttpStatus.UNPROCESSABLE_CONTENT, page(asked, "", "plan.reading.wrong"));
            }
        });
    }

    @PostMapping("/{article}/removal")
    ModelAndView takeBack(
            @PathVariable Language language,
            @PathVariable UUID id,
            @PathVariable String article,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var asked = new AskedVisit(language, id, csrf, member);
        return visits.with(asked, (_, opened, episode) -> {
            if (opened.practitioner().isPresent()) {
                reading.takeBack(episode, article);
            }
            return asked.redirect("/home/articles");
        });
    }

    private ModelAndView page(AskedVisit asked, String typed, String notice) {
        return visits.with(asked, (clinic, opened, episode) -> {
            var words = SearchWords.of(typed);
            var view = new ReadingView(
                    clinic,
                    asked.visit() + "/home",
                    reading.of(clinic, episode, asked.language()),
                    reading.search(clinic, asked.language(), words.text()),
                    words.text(),
                    notice,
                    opened.practitioner().isPresent());
            var title = translations
                    .in(asked.language())
                    .get("plan.reading.title", opened.person().contact().name());
            var path = view.plan() + "/articles";
            return pages.show(asked.language(), path, "reading", title, asked.csrf(), asked.member(), view);
        });
    }
}
