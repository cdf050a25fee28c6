package care.milkway.episode.web;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.SeekCare;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.episode.Episode;
import care.milkway.episode.EpisodeId;
import care.milkway.episode.EpisodeLinks;
import care.milkway.episode.Episodes;
import care.milkway.episode.recheck.Rechecks;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Her days at home, for whoever holds the signed link: what happened, how it goes, and that it is over. */
@Controller
@RequestMapping("/{language:en|fr}/home/{key}")
class HomePages {

    private final EpisodeLinks links;
    private final Episodes episodes;
    private final Rechecks rechecks;
    private final Clinics clinics;
    private final SeekCare seekCare;
    private final Translations translations;

    HomePages(
            EpisodeLinks links,
            Episodes episodes,
            Rechecks rechecks,
            Clinics clinics,
            SeekCare seekCare,
            Translations translations) {
        this.links = links;
        this.episodes = episodes;
        this.rechecks = rechecks;
        this.clinics = clinics;
        this.seekCare = seekCare;
        this.translations = translations;
    }

    @GetMapping
    ModelAndView show(@PathVariable Language language, @PathVariable String key) {
        return with(language, key, episode -> page(language, key, episode));
    }

    @PostMapping("/end")
    ModelAndView end(@PathVariable Language language, @PathVariable String key) {
        return with(language, key, episode -> {
            episodes.resolve(episode);
            return again(language, key);
        });
    }

    @PostMapping("/return")
    ModelAndView reopen(@PathVariable Language language, @PathVariable String key) {
        return with(language, key, episode -> {
            episodes.reopen(episode);
            return again(language, key);
        });
    }

    /** Whoever opens the address of a form comes to where it stands. */
    @GetMapping({"/end", "/return"})
    ModelAndView form(@PathVariable Language language, @PathVariable String key) {
        return again(language, key);
    }

    private ModelAndView page(Language language, String key, Episode episode) {
        var clinic = clinics.get(episode.clinic());
        var asked = rechecks.of(episode);
        var question = asked.stream()
                .filter(each -> each.answer().isEmpty())
                .reduce((_, last) -> last)
                .map(each -> links.recheck(episode.clinic(), each.id()));
        var view = new HomeView(
                clinic,
                episode,
                PageLink.home(key).path(),
                episodes.steps(episode),
                episodes.recurrence(episode),
                rechecks.next(episode),
                question,
                seekCare.of(clinic, language));
        var t = translations.in(language);
        return Page.personal(t, view.here(), t.get("home.title"))
                .of(ClinicFrames.of(clinic))
                .show("episode/home", view);
    }

    private static ModelAndView again(Language language, String key) {
        return new ModelAndView(PageLink.home(key).redirect(language));
    }

    private ModelAndView with(Language language, String key, Function<Episode, ModelAndView> then) {
        return links.openHome(key)
                .flatMap(opened -> episodes.find(opened.clinic(), new EpisodeId(opened.id())))
                .map(then)
                .orElseGet(() -> {
                    var t = translations.in(language);
                    var page = Page.personal(t, "", t.get("recheck.unknown.title"))
                            .show("episode/unknown", "recheck.unknown");
                    page.setStatus(HttpStatus.NOT_FOUND);
                    return page;
                });
    }
}
