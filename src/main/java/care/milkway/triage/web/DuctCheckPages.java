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
import care.milkway.triage.Questionnaire;
import care.milkway.triage.Route;
import care.milkway.triage.Step;
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

    private final Opened opened;
    private final DuctChecks checks;
    private final Visitors visitors;
    private final RequestRates rates;
    private final Translations translations;

    DuctCheckPages(Opened opened, DuctChecks checks, Visitors visitors, RequestRates rates, Translations translations) {
        this.opened = opened;
        this.checks = checks;
        this.visitors = visitors;
        this.rates = rates;
        this.translations = translations;
    }

    @GetMapping("/{language:en|fr}/{slug}/duct-check")
    ModelAndView start(@PathVariable Language language, @PathVariable String slug) {
        var clinic = opened.clinic(slug);
        var t = translations.in(language);
        return Page.open(t, "/" + slug + "/duct-check", t.get("questionnaire.title"), t.get("intro.lead"))
                .of(ClinicFrames.of(clinic))
                .show("triage/start", StartView.of(clinic, t));
    }

    @PostMapping("/{language:en|fr}/{slug}/duct-checks")
    String begin(@PathVariable Language language, @PathVariable String slug, HttpServletRequest asked) {
        var clinic = opened.clinic(slug);
        rates.count(Rate.CHECKS, visitors.client(asked));
        var check = opened.check(clinic, checks.start(clinic, language).toString());
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
        var clinic = opened.clinic(slug);
        var check = opened.check(clinic, id);
        var step = step(name);
        var passed = check.finishedAt().isPresent() || Route.of(check.answers()).passed(step);
        return show(language, clinic, check, step, Typed.before(step, check.answers(), passed), Map.of());
    }

    @PostMapping("/{language:en|fr}/{slug}/duct-checks/{id}/{name}")
    Object answer(
            @PathVariable Language language,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest asked) {
        var clinic = opened.clinic(slug);
        var check = opened.check(clinic, id);
        var step = step(name);
        var typed = new Typed(fields);
        var way = Way.named(fields.getFirst("then"));
        var wrong = Wrong.in(step, typed, translations.in(language));
        if (!wrong.isEmpty() && way != Way.BACK) {
            return show(language, clinic, check, step, typed, wrong);
        }
        if (check.finishedAt().isPresent()) { // then a change of it begins another
            rates.count(Rate.CHECKS, visitors.client(asked));
        }
        var kept = checks.answer(check, step, Wrong.without(wrong, typed.answers(step)), language);
        var now = opened.check(clinic, kept.toString());
        var next = way.from(step, check, now, clinic.triage());
        if (next.isEmpty()) {
            checks.finish(clinic, now);
        }
        return redirect(language, clinic, now, next);
    }

    private ModelAndView show(
            Language language, Clinic clinic, Check check, Step step, Typed typed, Map<String, String> wrong) {
        var t = translations.in(language);
        var path = "/" + clinic.slug() + "/duct-checks/" + check.id() + "/" + step.id();
        var title = t.get(step.titleKey());
        var shown = Page.personal(t, path, wrong.isEmpty() ? title : t.get("ask.wrong.title", title))
                .of(ClinicFrames.of(clinic))
                .show("triage/step", new Screen(clinic, step, check.answers(), typed, wrong, t).view(check.id()));
        shown.setStatus(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    private static Step step(String name) {
        return Questionnaire.ductCheck()
                .step(name)
                .orElseThrow(() -> Opened.missing("the duct check has no such screen"));
    }

    private static String redirect(Language language, Clinic clinic, Check check, Optional<Step> step) {
        return "redirect:/" + language.code() + "/" + clinic.slug() + "/duct-checks/" + check.id()
                + step.map(each -> "/" + each.id()).orElse("");
    }
}
