package care.milkway.visit.web.before;

import care.milkway.identity.Work;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.visit.before.BeforeVisit;
import care.milkway.visit.consent.ConsentArea;
import care.milkway.visit.consent.ConsentText;
import care.milkway.visit.consent.Consents;
import care.milkway.visit.record.VisitDrafts;
import care.milkway.visit.web.before.ComingVisits.Coming;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What whoever comes does just before a visit: answers what can have changed, and agrees or not. */
@Controller
@RequestMapping("/{language:en|fr}/appointments/{key}")
class BeforePages {

    private final ComingVisits visits;
    private final BeforeVisit before;
    private final Consents consents;
    private final VisitDrafts drafts;
    private final Work work;

    BeforePages(ComingVisits visits, BeforeVisit before, Consents consents, VisitDrafts drafts, Work work) {
        this.visits = visits;
        this.before = before;
        this.consents = consents;
        this.drafts = drafts;
        this.work = work;
    }

    @GetMapping("/before")
    ModelAndView show(
            @PathVariable Language language, @PathVariable String key, @RequestParam(defaultValue = "") String said) {
        return questions(language, visits.open(key), said, "");
    }

    @PostMapping("/before")
    ModelAndView begin(@PathVariable Language language, @PathVariable String key) {
        var coming = visits.open(key);
        before.begin(coming.clinic(), coming.visit(), language);
        return coming.redirect(language, "/before");
    }

    @PostMapping("/before/answers")
    ModelAndView answer(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String said,
            @RequestParam MultiValueMap<String, String> form) {
        var coming = visits.open(key);
        var passed = said.isEmpty() ? step : said + "," + step;
        var wrong = before.answer(coming.clinic(), coming.visit(), step, form, steps(passed), language);
        if (wrong.isPresent()) {
            var page = questions(language, coming, said, wrong.get());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return coming.redirect(language, "/before?said=" + String.join(",", steps(passed)));
    }

    private static Set<String> steps(String said) {
        return Arrays.stream(said.split(",", -1))
                .filter(each -> each.matches("[a-z]{1,20}"))
                .collect(Collectors.toSet());
    }

    private ModelAndView questions(Language language, Coming coming, String said, String wrong) {
        var view = before.view(coming.clinic(), coming.visit(), steps(said), language);
        return visits.page(
                language,
                coming,
                "before",
                new BeforeView(
                        coming.key(),
                        coming.service().name().in(language),
                        view,
                        String.join(",", steps(said)),
                        wrong,
                        work.in(
                                        coming.clinic().id(),
                                        () -> before.known(
                                                coming.clinic(), coming.visit().plan()))
                                .precheck()
                                .flatMap(each -> each.withheld()),
                        coming.service().treatment().handsOn(),
                        coming.clinic().sites().getFirst().phone()));
    }

    @GetMapping("/consent")
    ModelAndView read(@PathVariable Language language, @PathVariable String key) {
        return consent(language, visits.open(key), "");
    }

    @PostMapping("/consent")
    ModelAndView agree(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String version) {
        var coming = visits.open(key);
        try {
            var where = area(area, coming);
            var signer = ComingVisits.signature(name);
            ComingVisits.mustBeCurrent(version, ConsentText.VERSION);
            work.in(
                    coming.clinic().id(),
                    () -> consents.give(coming.visit().id(), coming.service().treatment(), where, signer, language));
            return coming.redirect(language, "/consent");
        } catch (InvalidInput wrong) {
            var page = consent(language, coming, wrong.field());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static ConsentArea area(String typed, Coming coming) {
        return Stream.of(ConsentArea.values())
                .filter(each -> each.name().equals(typed))
                .filter(ConsentText.areas(coming.service().treatment())::contains)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("area", "where has to be said"));
    }

    /** One touch: she does not agree any more. */
    @PostMapping("/consent/withdrawal")
    ModelAndView withdraw(@PathVariable Language language, @PathVariable String key) {
        var coming = visits.open(key);
        work.in(coming.clinic().id(), () -> {
            consents.withdraw(coming.visit().id());
            drafts.stopTreating(coming.visit().id());
        });
        return coming.redirect(language, "/consent");
    }

    private ModelAndView consent(Language language, Coming coming, String wrong) {
        var treatment = coming.service().treatment();
        var given = work
                .in(coming.clinic().id(), () -> consents.of(coming.visit().id()))
                .stream()
                .filter(each -> each.treatment() == treatment)
                .findFirst();
        return visits.page(
                language,
                coming,
                "consent",
                new ConsentView(
                        coming.key(),
                        coming.service().name().in(language),
                        ConsentText.keys(treatment),
                        ConsentText.areas(treatment),
                        ConsentText.VERSION,
                        given,
                        wrong));
    }
}
