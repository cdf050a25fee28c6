package care.milkway.episode.web;

import care.milkway.clinic.Clinics;
import care.milkway.episode.Episode;
import care.milkway.episode.Episodes;
import care.milkway.episode.log.HomeLog;
import care.milkway.episode.log.HomeLog.KeptEntry;
import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import java.util.List;
import java.util.Map;
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

/** What she notes at home, from the form itself or from a script that kept it, and how it went as a picture. */
@Controller
@RequestMapping("/{language:en|fr}/home/{key}")
class LogPages {

    private final HomeScreens screens;
    private final Noting noting;
    private final HomeLog log;
    private final Episodes episodes;
    private final Clinics clinics;
    private final Translations translations;

    LogPages(
            HomeScreens screens,
            Noting noting,
            HomeLog log,
            Episodes episodes,
            Clinics clinics,
            Translations translations) {
        this.screens = screens;
        this.noting = noting;
        this.log = log;
        this.episodes = episodes;
        this.clinics = clinics;
        this.translations = translations;
    }

    /** An entry: from a script as it was made on her phone, or from the form itself. */
    @PostMapping("/entries")
    ModelAndView note(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed) {
        return screens.with(language, key, episode -> {
            var form = LogForm.of(typed);
            return switch (noting.note(episode, form, language)) {
                case Noting.Kept _ -> new ModelAndView(PageLink.home(key).redirect(language) + "?noted");
                case Noting.Warned warned -> new ModelAndView(warned.next().redirect(language));
                case Noting.Refused refused -> {
                    var page = screens.page(
                            language, key, episode, form, Map.of(refused.field(), refused.sentence()), false);
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
        var found = screens.find(key);
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
        return screens.find(key)
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
}
