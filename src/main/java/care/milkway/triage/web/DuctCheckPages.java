package care.milkway.triage.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.kernel.Language;
import care.milkway.limits.RequestRates;
import care.milkway.limits.RequestRates.Rate;
import care.milkway.limits.web.Visitors;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import care.milkway.triage.Check;
import care.milkway.triage.CheckKeys;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.Route;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.rules.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
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

    private static final Step FIRST = Questionnaire.ductCheck().steps().getFirst();

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

    /** The first question, the same for everybody: nothing is kept of somebody who only looks at it. */
    @GetMapping("/{language:en|fr}/{slug}/duct-check")
    ModelAndView first(@PathVariable Language language, @PathVariable String slug) {
        var clinic = lookup.clinic(slug);
        var t = translations.in(language);
        return firstPage(clinic, t)
                .keptWhile(() -> lookup.isCurrent(clinic))
                .show("triage/start", StartView.of(clinic, new StepForm(Map.of()), Map.of(), t));
    }

    /** With her first answer a check is hers. */
    @PostMapping("/{language:en|fr}/{slug}/duct-check")
    ModelAndView begin(
            @PathVariable Language language,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest asked,
            HttpServletResponse response) {
        var clinic = lookup.clinic(slug);
        var t = translations.in(language);
        var form = new StepForm(fields);
        var errors = FieldErrors.in(FIRST, form, t);
        if (!errors.isEmpty()) {
            var shown = firstPage(clinic, t).show("triage/start", StartView.of(clinic, form, errors, t));
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return shown;
        }
        if (form.hasToLook(FIRST)) {
            return firstPage(clinic, t).show("triage/start", StartView.of(clinic, form, errors, t));
        }
        rates.count(Rate.CHECKS, visitors.client(asked));
        var check = checks.start(clinic, form.answers(FIRST, Answers.none()), language);
        cookie.keep(slug, clinic.id(), check.id(), response);
        return onward(clinic, check, StepAction.ON.from(FIRST, check, check, clinic.triage()), language);
    }

    private static Page firstPage(Clinic clinic, Texts t) {
        return Page.open(t, PageLink.ductCheck(clinic.slug()).path(), t.get("questionnaire.title"), t.get("intro.lead"))
                .of(ClinicFrames.of(clinic));
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
        var chosen = Chosen.of(fields);
        if (next.isEmpty() && chosen.isThere() && action == StepAction.ON) {
            checks.finish(clinic, now);
            return chosen.goOn(slug, language);
        }
        return onward(clinic, now, next, language);
    }

    /** To the next screen, or to the result. */
    private ModelAndView onward(Clinic clinic, Check check, Optional<Step> next, Language language) {
        if (next.isEmpty()) {
            checks.finish(clinic, check);
        }
        return new ModelAndView(next.map(each -> PageLink.checkStep(clinic.slug(), each.id()))
                .orElseGet(() -> PageLink.checkResult(clinic.slug()))
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
        var address = PageLink.checkStep(clinic.slug(), step.id());
        var title = t.get(step.titleKey());
        var shown = Page.personal(t, address.path(), errors.isEmpty() ? title : t.get("ask.wrong.title", title))
                .of(ClinicFrames.of(clinic))
                .show(
                        "triage/step",
                        new StepLayout(clinic, step, check.answers(), form, errors, t).view(address, chosen.fields()));
        shown.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    private static Step step(String name) {
        return Questionnaire.ductCheck()
                .step(name)
                .orElseThrow(() -> CheckLookup.missing("the duct check has no such screen"));
    }
}
