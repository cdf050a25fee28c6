package care.milkway.episode.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.SeekCare;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.episode.EpisodeLinks;
import care.milkway.episode.recheck.Recheck;
import care.milkway.episode.recheck.RecheckResult;
import care.milkway.episode.recheck.Rechecks;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.triage.CheckId;
import care.milkway.triage.CheckKeys;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * She says how she is a day later, by the link of a message. Programs that look for harm in e-mails open links: to open this
 * one answers nothing. What follows is the result of a check like any other.
 */
@Controller
@RequestMapping("/{language:en|fr}/recheck/{key}")
class RecheckPages {

    private final EpisodeLinks links;
    private final Rechecks rechecks;
    private final Clinics clinics;
    private final SeekCare seekCare;
    private final CheckKeys checks;
    private final Translations translations;
    private final Clock clock;

    RecheckPages(
            EpisodeLinks links,
            Rechecks rechecks,
            Clinics clinics,
            SeekCare seekCare,
            CheckKeys checks,
            Translations translations,
            Clock clock) {
        this.links = links;
        this.rechecks = rechecks;
        this.clinics = clinics;
        this.seekCare = seekCare;
        this.checks = checks;
        this.translations = translations;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable Language language, @PathVariable String key) {
        return find(key)
                .map(recheck -> page(language, key, recheck, HowSheIs.of(new LinkedMultiValueMap<>()), Map.of()))
                .orElseGet(() -> unknown(language));
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed) {
        return find(key)
                .map(recheck -> answer(language, key, recheck, HowSheIs.of(typed)))
                .orElseGet(() -> unknown(language));
    }

    private ModelAndView answer(Language language, String key, Recheck recheck, HowSheIs form) {
        var wrong = recheck.answer().isPresent() ? new LinkedHashMap<String, String>() : form.wrong();
        if (!wrong.isEmpty()) {
            return status(page(language, key, recheck, form, wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var clinic = clinics.get(recheck.clinic());
        var course = form.course().orElse(Recheck.Course.SAME); // answered before: it is not looked at
        return switch (rechecks.answer(clinic, recheck.id(), course, form.told(), language)) {
            case RecheckResult.Done done -> result(clinic, done.check(), language);
            case RecheckResult.Already already ->
                status(page(language, key, already.recheck(), form, wrong), HttpStatus.CONFLICT);
            case RecheckResult.TooLate late ->
                status(page(language, key, late.recheck(), form, wrong), HttpStatus.GONE);
        };
    }

    /** This browser may read the check from now on. */
    private ModelAndView result(Clinic clinic, CheckId check, Language language) {
        return new ModelAndView(PageLink.checkLink(clinic.slug(), checks.key(clinic.id(), check))
                .redirect(language));
    }

    private ModelAndView page(
            Language language, String key, Recheck recheck, HowSheIs form, Map<String, String> wrong) {
        var clinic = clinics.get(recheck.clinic());
        var view = new RecheckView(
                clinic,
                recheck,
                PageLink.recheck(key).path(),
                form,
                wrong,
                seekCare.of(clinic, language),
                clock.instant().isAfter(recheck.usefulUntil()));
        var t = translations.in(language);
        return Page.personal(t, PageLink.recheck(key).path(), t.get("recheck.title"))
                .of(ClinicFrames.of(clinic))
                .show("episode/recheck", view);
    }

    private ModelAndView unknown(Language language) {
        var t = translations.in(language);
        return status(
                Page.personal(t, "", t.get("recheck.unknown.title")).show("episode/unknown", "recheck.unknown"),
                HttpStatus.NOT_FOUND);
    }

    private static ModelAndView status(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private Optional<Recheck> find(String key) {
        return links.openRecheck(key).flatMap(opened -> rechecks.find(opened.clinic(), opened.id()));
    }
}
