package care.milkway.triage.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.kernel.Language;
import care.milkway.limits.RequestRates;
import care.milkway.limits.RequestRates.Rate;
import care.milkway.limits.web.Visitors;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.triage.Check;
import care.milkway.triage.CheckKeys;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.Route;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.questionnaire.Step;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The screens of the duct check, one idea at a time. */
@Controller
class DuctCheckPages {

    private final CheckLookup lookup;
    private final CheckCookie cookie;
    private final DuctChecks checks;
    private final Visitors visitors;
    private final RequestRates rates;
    private final Translations translations;

    DuctCheckPages(
            CheckLookup lookup,
            CheckCookie cookie,
            DuctChecks checks,
            Visitors visitors,
            RequestRates rates,
            Translations translations) {
        this.lookup = lookup;
        this.cookie = cookie;
        this.checks = checks;
        this.visitors = visitors;
        this.rates = rates;
        this.translations = translations;
    }

    @GetMapping("/{language:en|fr}/{slug}/duct-check")
    ModelAndView start(@PathVariable Language language, @PathVariable String slug) {
        var clinic = lookup.clinic(slug);
        var t = translations.in(language);
        return Page.open(t, "/" + slug + "/duct-check", t.get("questionnaire.title"), t.get("intro.lead"))
                .of(ClinicFrames.of(clinic))
                .keptWhile(() -> lookup.isCurrent(clinic))
                .show("triage/start", StartView.of(clinic, t));
    }

    @PostMapping("/{language:en|fr}/{slug}/duct-checks")
    String begin(
            @PathVariable Language language,
            @PathVariable String slug,
            HttpServletRequest asked,
            HttpServletResponse response) {
        var clinic = lookup.clinic(slug);
        rates.count(Rate.CHECKS, visitors.client(asked));
        cookie.keep(slug, clinic.id(), checks.start(clinic, language), response);
        var first = Questionnaire.ductCheck().steps().getFirst();
        return PageLink.checkStep(slug, first.id()).redirect(language);
    }

    /** Under their old addresses checks were read by whoever had their id. */
    @GetMapping({"/{language:en|fr}/{slug}/duct-checks/{id}", "/{language:en|fr}/{slug}/duct-checks/{id}/{name}"})
    String underOldAddress(@PathVariable Language language, @PathVariable String slug) {
        return PageLink.ductCheck(lookup.clinic(slug).slug()).redirect(language);
    }

    /** She sent it to herself: this browser may read the check from now on, and its address says so no longer. */
    @GetMapping("/{language:en|fr}/{slug}/duct-check/link")
    String link(
            @PathVariable Language language,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String key,
            HttpServletResponse response) {
        var clinic = lookup.clinic(slug);
        var check = lookup.withKey(clinic, key);
        check.ifPresent(found -> cookie.keep(slug, clinic.id(), found.id(), response));
        return (check.isPresent() ? PageLink.checkResult(slug) : PageLink.ductCheck(slug)).redirect(language);
    }

    @GetMapping("/{language:en|fr}/{slug}/duct-check/{name}")
    ModelAndView step(
            @PathVariable Language language,
            @PathVariable String slug,
            @PathVariable String name,
            @CookieValue(name = CheckKeys.COOKIE, defaultValue = "") String key,
            @RequestParam MultiValueMap<String, String> query) {
        var clinic = lookup.clinic(slug);
        var step = step(name);
        var check = lookup.withKey(clinic, key);
        if (check.isEmpty()) {
            return start(clinic, language);
        }
        var passed = check.get().finishedAt().isPresent()
                || Route.of(check.get().answers(), clinic.triage()).passed(step);
        var form = StepForm.before(step, check.get().answers(), passed);
        return show(language, clinic, check.get(), step, form, Map.of(), Chosen.of(query));
    }

    @PostMapping("/{language:en|fr}/{slug}/duct-check/{name}")
    ModelAndView answer(
            @PathVariable Language language,
            @PathVariable String slug,
            @PathVariable String name,
            @CookieValue(name = CheckKeys.COOKIE, defaultValue = "") String key,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest asked,
            HttpServletResponse response) {
        var clinic = lookup.clinic(slug);
        var step = step(name);
        var known = lookup.withKey(clinic, key);
        if (known.isEmpty()) {
            return start(clinic, language);
        }
        var check = known.get();
        var form = new StepForm(fields);
        var action = StepAction.named(fields.getFirst("then"));
        var errors = FieldErrors.in(step, form, translations.in(language));
        if (!errors.isEmpty() && action != StepAction.BACK) {
            return show(language, clinic, check, step, form, errors, Chosen.of(fields));
        }
        if (action == StepAction.ON && form.hasToLook(step)) {
            return show(language, clinic, check, step, form, Map.of(), Chosen.of(fields));
        }
        if (check.finishedAt().isPresent()) { // then a change of it begins another
            rates.count(Rate.CHECKS, visitors.client(asked));
        }
        var kept =
                checks.answer(check, step, FieldErrors.without(errors, form.answers(step, check.answers())), language);
        if (!kept.equals(check.id())) {
            cookie.keep(slug, clinic.id(), kept, response);
        }
        var now = lookup.find(clinic, kept).orElseThrow();
        var next = action.from(step, check, now, clinic.triage());
        if (next.isEmpty()) {
            checks.finish(clinic, now);
            var chosen = Chosen.of(fields);
            if (chosen.isThere() && action == StepAction.ON) {
                return chosen.goOn(slug, language);
            }
        }
        return new ModelAndView(next.map(each -> PageLink.checkStep(slug, each.id()))
                .orElseGet(() -> PageLink.checkResult(slug))
                .redirect(language));
    }

    /** Who has no key, or no longer, begins. */
    private static ModelAndView start(Clinic clinic, Language language) {
        return new ModelAndView(PageLink.ductCheck(clinic.slug()).redirect(language));
    }

    private ModelAndView show(
            Language language,
            Clinic clinic,
            Check check,
            Step step,
            StepForm form,
            Map<String, String> errors,
            Chosen chosen) {
        var t = translations.in(language);
        var path = PageLink.checkStep(clinic.slug(), step.id()).path();
        var title = t.get(step.titleKey());
        var shown = Page.personal(t, path, errors.isEmpty() ? title : t.get("ask.wrong.title", title))
                .of(ClinicFrames.of(clinic))
                .show(
                        "triage/step",
                        new StepLayout(clinic, step, check.answers(), form, errors, t).view(chosen.fields()));
        shown.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    private static Step step(String name) {
        return Questionnaire.ductCheck()
                .step(name)
                .orElseThrow(() -> CheckLookup.missing("the duct check has no such screen"));
    }
}
