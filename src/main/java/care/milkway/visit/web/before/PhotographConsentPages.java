package care.milkway.visit.web.before;

import care.milkway.identity.Work;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.visit.photograph.PhotographConsent;
import care.milkway.visit.photograph.VisitPhotographs;
import care.milkway.visit.web.before.ComingVisits.Coming;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether photographs may be taken and seen: she says so by her own link, and takes it back with one touch. */
@Controller
@RequestMapping("/{language:en|fr}/appointments/{key}/photographs")
class PhotographConsentPages {

    private final ComingVisits visits;
    private final VisitPhotographs photographs;
    private final Work work;

    PhotographConsentPages(ComingVisits visits, VisitPhotographs photographs, Work work) {
        this.visits = visits;
        this.photographs = photographs;
        this.work = work;
    }

    @GetMapping
    ModelAndView read(@PathVariable Language language, @PathVariable String key) {
        return page(language, visits.open(key), "");
    }

    @PostMapping
    ModelAndView agree(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String version) {
        var coming = visits.open(key);
        try {
            var signer = ComingVisits.signature(name);
            ComingVisits.mustBeCurrent(version, PhotographConsent.VERSION);
            work.in(
                    coming.clinic().id(),
                    () -> photographs.agree(coming.visit().id(), coming.visit().patient(), signer, language));
            return coming.redirect(language, "/photographs");
        } catch (InvalidInput wrong) {
            var page = page(language, coming, wrong.field());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable Language language, @PathVariable String key) {
        var coming = visits.open(key);
        work.in(
                coming.clinic().id(),
                () -> photographs.withdraw(coming.visit().id(), coming.visit().patient()));
        return coming.redirect(language, "/photographs");
    }

    private ModelAndView page(Language language, Coming coming, String wrong) {
        var given = work.in(
                coming.clinic().id(), () -> photographs.consent(coming.visit().id()));
        return visits.page(language, coming, "photographs", new PhotographConsentView(coming.key(), given, wrong));
    }
}
