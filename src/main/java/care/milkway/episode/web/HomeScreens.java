package care.milkway.episode.web;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.SeekCare;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.episode.Episode;
import care.milkway.episode.EpisodeId;
import care.milkway.episode.EpisodeLinks;
import care.milkway.episode.Episodes;
import care.milkway.episode.log.HomeLog;
import care.milkway.episode.plan.HomePlans;
import care.milkway.episode.reading.ReadingList;
import care.milkway.episode.recheck.Rechecks;
import care.milkway.episode.recommendation.Recommendations;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Finds the episode of a signed link and shows it as a page. */
@Component
class HomeScreens {

    private final EpisodeLinks links;
    private final Episodes episodes;
    private final Rechecks rechecks;
    private final HomeLog log;
    private final HomePlans plans;
    private final ReadingList reading;
    private final Recommendations recommendations;
    private final Clinics clinics;
    private final SeekCare seekCare;
    private final Translations translations;

    HomeScreens(
            EpisodeLinks links,
            Episodes episodes,
            Rechecks rechecks,
            HomeLog log,
            HomePlans plans,
            ReadingList reading,
            Recommendations recommendations,
            Clinics clinics,
            SeekCare seekCare,
            Translations translations) {
        this.links = links;
        this.episodes = episodes;
        this.rechecks = rechecks;
        this.log = log;
        this.plans = plans;
        this.reading = reading;
        this.recommendations = recommendations;
        this.clinics = clinics;
        this.seekCare = seekCare;
        this.translations = translations;
    }

    /**
     * @param form what she typed and could not be kept
     * @param wrong by field, the key of a sentence
     */
    ModelAndView page(
            Language language, String key, Episode episode, LogForm form, Map<String, String> wrong, boolean noted) {
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
                seekCare.of(clinic, language),
                log.of(episode),
                plans.of(episode),
                plans.today(clinic),
                reading.of(clinic, episode, language),
                episode.isOpen() ? Optional.empty() : recommendations.of(episode),
                form,
                wrong,
                noted,
                UUID.randomUUID());
        var t = translations.in(language);
        return Page.personal(t, view.here(), t.get("home.days.title"))
                .of(ClinicFrames.of(clinic))
                .show("episode/home", view);
    }

    static ModelAndView again(Language language, String key) {
        return new ModelAndView(PageLink.home(key).redirect(language));
    }

    Optional<Episode> find(String key) {
        return links.openHome(key).flatMap(opened -> episodes.find(opened.clinic(), new EpisodeId(opened.id())));
    }

    /** What follows for the episode of this link, or that it opens nothing. */
    ModelAndView with(Language language, String key, Function<Episode, ModelAndView> then) {
        return find(key).map(then).orElseGet(() -> {
            var t = translations.in(language);
            var page = Page.personal(t, "", t.get("recheck.unknown.title")).show("episode/unknown", "recheck.unknown");
            page.setStatus(HttpStatus.NOT_FOUND);
            return page;
        });
    }
}
