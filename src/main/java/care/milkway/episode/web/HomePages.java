package care.milkway.episode.web;

import care.milkway.clinic.Clinics;
import care.milkway.episode.Episode;
import care.milkway.episode.Episodes;
import care.milkway.episode.reading.ReadingList;
import care.milkway.episode.recommendation.Recommendations;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Her days at home, for whoever holds the signed link: what happened, that it is over, and what she says of it then. */
@Controller
@RequestMapping("/{language:en|fr}/home/{key}")
class HomePages {

    private final HomeScreens screens;
    private final Episodes episodes;
    private final Recommendations recommendations;
    private final ReadingList reading;
    private final Clinics clinics;

    HomePages(
            HomeScreens screens,
            Episodes episodes,
            Recommendations recommendations,
            ReadingList reading,
            Clinics clinics) {
        this.screens = screens;
        this.episodes = episodes;
        this.recommendations = recommendations;
        this.reading = reading;
        this.clinics = clinics;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String noted) {
        return screens.with(
                language, key, episode -> screens.page(language, key, episode, LogForm.EMPTY, Map.of(), noted != null));
    }

    @PostMapping("/end")
    ModelAndView end(@PathVariable Language language, @PathVariable String key) {
        return screens.with(language, key, episode -> {
            episodes.resolve(episode);
            return HomeScreens.again(language, key);
        });
    }

    @PostMapping("/return")
    ModelAndView reopen(@PathVariable Language language, @PathVariable String key) {
        return screens.with(language, key, episode -> {
            episodes.reopen(episode);
            return HomeScreens.again(language, key);
        });
    }

    /** Whether she would recommend the clinic: one tap, once, when it is over. */
    @PostMapping("/recommendation")
    ModelAndView recommend(
            @PathVariable Language language, @PathVariable String key, @RequestParam(defaultValue = "") String score) {
        return screens.with(language, key, episode -> {
            try {
                if (!episode.isOpen()) {
                    recommendations.give(episode, number(score));
                }
                return HomeScreens.again(language, key);
            } catch (InvalidInput wrong) {
                var said = Map.of(wrong.field(), "home.recommend.wrong");
                var page = screens.page(language, key, episode, LogForm.EMPTY, said, false);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                return page;
            }
        });
    }

    private static int number(String score) {
        if (!score.matches("[0-9]{1,2}")) {
            throw new InvalidInput("score", "a whole number");
        }
        return Integer.parseInt(score);
    }

    /** She taps an article that she was given: that she has opened it is noted. */
    @PostMapping("/articles/{article}")
    ModelAndView read(@PathVariable Language language, @PathVariable String key, @PathVariable String article) {
        return screens.with(language, key, episode -> {
            if (clinics.get(episode.clinic()).articles().contains(article)) {
                reading.opened(episode, article);
            }
            return article(language, key, episode, article);
        });
    }

    /** To the article; a mail program or a browser that looks ahead notes nothing. */
    @GetMapping("/articles/{article}")
    ModelAndView look(@PathVariable Language language, @PathVariable String key, @PathVariable String article) {
        return screens.with(language, key, episode -> article(language, key, episode, article));
    }

    private ModelAndView article(Language language, String key, Episode episode, String article) {
        var clinic = clinics.get(episode.clinic());
        return clinic.articles().contains(article)
                ? new ModelAndView("redirect:/" + language.code() + "/" + clinic.slug() + "/articles/" + article)
                : HomeScreens.again(language, key);
    }

    /** Whoever opens the address of a form comes to where it stands. */
    @GetMapping({"/end", "/return", "/entries", "/recommendation"})
    ModelAndView form(@PathVariable Language language, @PathVariable String key) {
        return screens.with(language, key, _ -> HomeScreens.again(language, key));
    }
}
