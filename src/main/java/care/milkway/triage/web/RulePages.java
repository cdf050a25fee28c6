package care.milkway.triage.web;

import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.Translations;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rule book on screen, and a form to try it. */
@Controller
class RulePages {

    private final Translations translations;

    RulePages(Translations translations) {
        this.translations = translations;
    }

    @GetMapping("/rules")
    String rules(Locale wanted) {
        return "redirect:/" + (wanted.getLanguage().equals("fr") ? "fr" : "en") + "/rules";
    }

    @GetMapping("/{language:en|fr}/rules")
    ModelAndView rules(@PathVariable Language language) {
        var t = translations.in(language);
        return Page.open(t, "/rules", t.get("rules.title"), t.get("rules.lead"))
                .show("triage/rules", new RuleBookWriter(t).view(new EvaluationForm(t).empty()));
    }

    /** The second address is an old name of the first. */
    @PostMapping({"/{language:en|fr}/rules/evaluations", "/{language:en|fr}/rules/trials"})
    ModelAndView evaluate(@PathVariable Language language, @RequestParam Map<String, String> form) {
        var t = translations.in(language);
        var evaluation = new EvaluationForm(t).of(form);
        var shown = Page.personal(t, "/rules", t.get("rules.title"))
                .show("triage/rules", new RuleBookWriter(t).view(evaluation));
        shown.setStatus(evaluation.wrong() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }
}
