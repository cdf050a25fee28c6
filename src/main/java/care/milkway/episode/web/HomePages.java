package care.milkway.episode.web;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.SeekCare;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.episode.Episode;
import care.milkway.episode.EpisodeId;
import care.milkway.episode.EpisodeLinks;
import care.milkway.episode.Episodes;
import care.milkway.episode.log.HomeLog;
import care.milkway.episode.log.HomeLog.KeptEntry;
import care.milkway.episode.plan.HomePlans;
import care.milkway.episode.recheck.Rechecks;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Her days at home, for whoever holds the signed link: what happened, how it goes, and that it is over. */
@Controller
@RequestMapping("/{language:en|fr}/home/{key}")
class HomePages {

    private final EpisodeLinks links;
    private final Episodes episodes;
    private final Rechecks rechecks;
    private final HomeLog log;
    private final HomePlans plans;
    private final Noting noting;
    private final Clinics clinics;
    private final SeekCare seekCare;
    private final Translations translations;

    HomePages(
            EpisodeLinks links,
            Episodes episodes,
            Rechecks rechecks,
            HomeLog log,
            HomePlans plans,
            Noting noting,
            Clinics clinics,
            SeekCare seekCare,
            Translations translations) {
        this.links = links;
        this.episodes = episodes;
        this.rechecks = rechecks;
        this.log = log;
        this.plans = plans;
        this.noting = noting;
        this.clinics = clinics;
        this.seekCare = seekCare;
        this.translations = translations;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String noted) {
        return with(language, key, episode -> page(language, key, episode, noted != null));
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
    @GetMapping({"/end", "/return", "/entries"})
    ModelAndView form(@PathVariable Language language, @PathVariable String key) {
        return with(language, key, _ -> again(language, key));
    }

    /** An entry: from a script as it was made on her phone, or from the form itself. */
    @PostMapping("/entries")
    ModelAndView note(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed) {
        return with(language, key, episode -> {
            var form = LogForm.of(typed);
            return switch (noting.note(episode, form, language)) {
                case Noting.Kept _ -> new ModelAndView(PageLink.home(key).redirect(language) + "?noted");
                case Noting.Warned warned -> new ModelAndView(warned.next().redirect(language));
                case Noting.Refused refused -> {
                    var page = page(language, key, episode, form, Map.of(refused.field(), refused.sentence()), false);
                    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    yield page;
                }
            };
        });
    }

    /** The same for the script that sends what was noted without a connection. */
    @PostMapping(path = "/entries", params = "by=script", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<EntryBody> send(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed) {
        var t = translations.in(language);
        var found = find(key);
        if (found.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .body(new EntryBody("refused", t.get("recheck.unknown.title"), ""));
        }
        return switch (noting.note(found.get(), LogForm.of(typed), language)) {
            case Noting.Kept _ -> ResponseEntity.ok(new EntryBody("kept", t.get("home.noted"), ""));
            case Noting.Warned warned ->
                ResponseEntity.ok(new EntryBody(
                        "warned", t.get("home.warned"), warned.next().in(language)));
            case Noting.Refused refused ->
                ResponseEntity.unprocessableContent().body(new EntryBody("refused", t.get(refused.sentence()), ""));
        };
    }

    /** @param next where she is told what to do, or empty */
    record EntryBody(String state, String sentence, String next) {}

    /** How pain and lump went, as a picture that loads nothing. */
    @GetMapping(path = "/chart.svg", produces = "image/svg+xml")
    ResponseEntity<byte[]> chart(@PathVariable Language language, @PathVariable String key) {
        return find(key)
                .map(episode -> chart(language, episode, log.of(episode)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<byte[]> chart(Language language, Episode episode, List<KeptEntry> entries) {
        if (!HomeChart.worthDrawing(entries)) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(HomeChart.svg(
                        entries,
                        episodes.steps(episode),
                        clinics.get(episode.clinic()).sites().getFirst().timeZone(),
                        translations.in(language)));
    }

    private ModelAndView page(Language language, String key, Episode episode, boolean noted) {
        return page(language, key, episode, new LogForm(Map.of()), Map.of(), noted);
    }

    private ModelAndView page(
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
                form,
                wrong,
                noted,
                UUID.randomUUID());
        var t = translations.in(language);
        return Page.personal(t, view.here(), t.get("home.days.title"))
                .of(ClinicFrames.of(clinic))
                .show("episode/home", view);
    }

    private static ModelAndView again(Language language, String key) {
        return new ModelAndView(PageLink.home(key).redirect(language));
    }

    private Optional<Episode> find(String key) {
        return links.openHome(key).flatMap(opened -> episodes.find(opened.clinic(), new EpisodeId(opened.id())));
    }

    private ModelAndView with(Language language, String key, Function<Episode, ModelAndView> then) {
        return find(key).map(then).orElseGet(() -> {
            var t = translations.in(language);
            var page = Page.personal(t, "", t.get("recheck.unknown.title")).show("episode/unknown", "recheck.unknown");
            page.setStatus(HttpStatus.NOT_FOUND);
            return page;
        });
    }
}
