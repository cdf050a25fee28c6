package care.milkway.eligibility.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.SeekCare;
import care.milkway.clinic.Service;
import care.milkway.clinic.Treatment;
import care.milkway.clinic.content.ContentPage;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.SoonestTimes;
import care.milkway.eligibility.Verdict;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.triage.Check;
import care.milkway.triage.CheckKeys;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.Route;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The result of a duct check. */
@Controller
class ResultPages {

    private final Clinics clinics;
    private final DuctChecks checks;
    private final CheckKeys keys;
    private final Eligibility eligibility;
    private final SoonestTimes times;
    private final SeekCare seekCare;
    private final Translations translations;

    ResultPages(
            Clinics clinics,
            DuctChecks checks,
            CheckKeys keys,
            Eligibility eligibility,
            ObjectProvider<SoonestTimes> times,
            SeekCare seekCare,
            Translations translations) {
        this.clinics = clinics;
        this.checks = checks;
        this.keys = keys;
        this.eligibility = eligibility;
        this.times = times.getIfAvailable(() -> (_, _, _, _) -> List.of());
        this.seekCare = seekCare;
        this.translations = translations;
    }

    @GetMapping("/{language:en|fr}/{slug}/duct-check/result")
    Object result(
            @PathVariable Language language,
            @PathVariable String slug,
            @CookieValue(name = CheckKeys.COOKIE, defaultValue = "") String key) {
        var clinic = clinics.find(slug).orElseThrow(ResultPages::missing);
        var known = keys.open(clinic.id(), key).flatMap(each -> checks.find(clinic.id(), each));
        if (known.isEmpty()) {
            return PageLink.ductCheck(slug).redirect(language);
        }
        var check = known.get();
        var path = PageLink.checkResult(slug).path();
        if (check.finishedAt().isEmpty()) {
            var open = Route.of(check.answers(), clinic.triage()).goOn();
            return PageLink.checkStep(slug, open.id()).redirect(language);
        }
        var t = translations.in(language);
        var link = keys.link(slug, clinic.id(), check.id(), language);
        var view = new ResultWriter(clinic, check, link, times, seekCare.of(clinic, language), t)
                .view(verdicts(clinic, check), homeCare(clinic, language));
        return Page.personal(t, path, view.title()).of(ClinicFrames.of(clinic)).show("eligibility/result", view);
    }

    private Map<Service, Verdict> verdicts(Clinic clinic, Check check) {
        var verdicts = new LinkedHashMap<Service, Verdict>();
        for (var service : clinic.services()) {
            verdicts.put(service, eligibility.toBook(clinic, service, Evidence.of(Optional.of(check.id()))));
        }
        return verdicts;
    }

    /** What the clinic's page about blocked ducts says on care at home. */
    private Optional<ContentPage> homeCare(Clinic clinic, Language language) {
        return clinic.services().stream()
                .sorted(Comparator.comparing(service -> service.treatment() != Treatment.ULTRASOUND))
                .flatMap(service -> clinics.pages(clinic).find(language, "services/" + service.page()).stream())
                .filter(page -> !page.homeCare().isEmpty())
                .findFirst();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
