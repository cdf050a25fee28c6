package care.milkway.triage.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.kernel.Language;
import care.milkway.limits.RequestRates;
import care.milkway.limits.RequestRates.Rate;
import care.milkway.limits.web.Visitors;
import care.milkway.page.Page;
import care.milkway.page.Translations;
import care.milkway.triage.Check;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.Route;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.questionnaire.Step;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The screens of the duct check, one idea at a time. */
@Controller
class DuctCheckPages {

    private final CheckLookup lookup;
    private final DuctChecks checks;
    private final Visitors visitors;
    private final RequestRates rates;
    private final Translations translations;

    DuctCheckPages(
            CheckLookup lookup, DuctChecks checks, Visitors visitors, RequestRates rates, Translations translations) {
        this.lookup = lookup;
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
    String begin(@PathVariable Language language, @PathVariable String slug, HttpServletRequest asked) {
        var clinic = lookup.clinic(slug);
        rates.count(Rate.CHECKS, visitors.client(asked));
        var check = lookup.check(clinic, checks.start(clinic, language).toString());
        return redirect(
                language,
                clinic,
                check,
                Optional.of(Questionnaire.ductCheck().steps().getFirst()));
    }

    @GetMapping("/{language:en|fr}/{slug}/duct-checks/{id}/{name}")
    ModelAndView step(
            @PathVariable Language language,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String name) {
        var clinic = lookup.clinic(slug);
        var check = lookup.check(clinic, id);
        var step = step(name);
        var passed = check.finishedAt().isPresent() || Route.of(check.answers()).passed(step);
        return show(language, clinic, check, step, StepForm.before(step, check.answers(), passed), Map.of());
    }

    @PostMapping("/{language:en|fr}/{slug}/duct-checks/{id}/{name}")
    Object answer(
            @PathVariable Language language,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest asked) {
        var clinic = lookup.clinic(slug);
        var check = lookup.check(clinic, id);
        var step = step(name);
        var form = new StepForm(fields);
        var action = StepAction.named(fields.getFirst("then"));
        var errors = FieldErrors.in(step, form, translations.in(language));
        if (!errors.isEmpty() && action != StepAction.BACK) {
            return show(language, clinic, check, step, form, errors);
        }
        if (check.finishedAt().isPresent()) { // then a change of it begins another
            rates.count(Rate.CHECKS, visitors.client(asked));
        }
        var kept = checks.answer(check, step, FieldErrors.without(errors, form.answers(step)), language);
        var now = lookup.check(clinic, kept.toString());
        var next = action.from(step, check, now, clinic.triage());
        if (next.isEmpty()) {
            checks.finish(clinic, now);
        }
        return redirect(language, clinic, now, next);
    }

    private ModelAndView show(
            Language language, Clinic clinic, Check check, Step step, StepForm form, Map<String, String> errors) {
        var t = translations.in(language);
        var path = "/" + clinic.slug() + "/duct-checks/" + check.id() + "/" + step.id();
        var title = t.get(step.titleKey());
        var shown = Page.personal(t, path, errors.isEmpty() ? title : t.get("ask.wrong.title", title))
                .of(ClinicFrames.of(clinic))
                .show("triage/step", new StepLayout(clinic, step, check.answers(), form, errors, t).view(check.id()));
        shown.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    private static Step step(String name) {
        return Questionnaire.ductCheck()
                .step(name)
                .orElseThrow(() -> CheckLookup.missing("the duct check has no such screen"));
    }

    private static String redirect(Language language, Clinic clinic, Check check, Optional<Step> step) {
        return "redirect:/" + language.code() + "/" + clinic.slug() + "/duct-checks/" + check.id()
                + step.map(each -> "/" + each.id()).orElse("");
    }
}
