package care.milkway.clinic.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.FreeAhead;
import care.milkway.clinic.content.ContentPage;
import care.milkway.clinic.content.SearchWords;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.Translations;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a clinic gives people to read, and the search in it. */
@Controller
class ArticlePages {

    private final Clinics clinics;
    private final Translations translations;
    private final Clock clock;

    ArticlePages(Clinics clinics, Translations translations, Clock clock) {
        this.clinics = clinics;
        this.translations = translations;
        this.clock = clock;
    }

    @GetMapping("/{language:en|fr}/{slug}/articles")
    ModelAndView articles(
            @PathVariable Language language, @PathVariable String slug, @RequestParam(defaultValue = "") String q) {
        var clinic = clinics.find(slug).orElseThrow(ArticlePages::missing);
        if (clinic.articles().isEmpty()) {
            throw missing();
        }
        var t = translations.in(language);
        var words = SearchWords.of(q).text();
        var page = Page.open(t, "/" + slug + "/articles", t.get("articles.title"), t.get("articles.lead"))
                .of(ClinicFrames.of(clinic));
        return words.isEmpty()
                ? page.keptWhile(() -> clinics.isCurrent(clinic))
                        .show("clinic/articles", new ArticlesView(clinic, all(clinic, language), words))
                : page.show(
                        "clinic/articles", new ArticlesView(clinic, clinics.search(clinic, language, words), words));
    }

    @GetMapping("/{language:en|fr}/{slug}/articles/{name}")
    ModelAndView article(@PathVariable Language language, @PathVariable String slug, @PathVariable String name) {
        var clinic = clinics.find(slug)
                .filter(each -> each.articles().contains(name))
                .orElseThrow(ArticlePages::missing);
        var pages = clinics.pages(clinic);
        var content = pages.find(language, "articles/" + name).orElseThrow(ArticlePages::missing);
        var now = clock.instant().atZone(clinic.sites().getFirst().timeZone());
        return Page.open(
                        translations.in(language),
                        "/" + slug + "/articles/" + name,
                        content.title(),
                        content.description())
                .of(ClinicFrames.of(clinic))
                .keptWhile(() -> clinics.isCurrent(clinic))
                .show("clinic/article", new ClinicView(clinic, content, pages, FreeAhead.UNKNOWN, now, language));
    }

    private List<ContentPage> all(Clinic clinic, Language language) {
        var pages = clinics.pages(clinic);
        return clinic.articles().stream()
                .flatMap(name -> pages.find(language, "articles/" + name).stream())
                .toList();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
