package care.milkway.clinic.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.FreeAhead;
import care.milkway.clinic.NextFree;
import care.milkway.clinic.SeekCare;
import care.milkway.clinic.Service;
import care.milkway.clinic.content.ContentPage;
import care.milkway.clinic.reported.FeltBetter;
import care.milkway.clinic.reported.ReportedOutcomes;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.Translations;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a clinic tells everybody about itself. */
@Controller
class ClinicPages {

    private final Clinics clinics;
    private final Translations translations;
    private final Optional<NextFree> soonest;
    private final Optional<SeekCare> seekCare;
    private final Optional<ReportedOutcomes> outcomes;
    private final Clock clock;

    /**
     * @param soonest who books knows it; without, pages say nothing of free times
     * @param seekCare who keeps the rules knows it
     * @param outcomes who counts signed records knows them
     */
    ClinicPages(
            Clinics clinics,
            Translations translations,
            Optional<NextFree> soonest,
            Optional<SeekCare> seekCare,
            Optional<ReportedOutcomes> outcomes,
            Clock clock) {
        this.clinics = clinics;
        this.translations = translations;
        this.soonest = soonest;
        this.seekCare = seekCare;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @GetMapping("/")
    String root(Locale wanted) {
        return "redirect:/" + Language.closestTo(wanted).code();
    }

    @GetMapping("/{language:en|fr}")
    ModelAndView start(@PathVariable Language language) {
        var t = translations.in(language);
        return Page.open(t, "", t.get("home.title"), t.get("home.lead")).show("clinic/start", clinics.all());
    }

    @GetMapping("/{language:en|fr}/{slug}")
    ModelAndView home(@PathVariable Language language, @PathVariable String slug) {
        var clinic = clinic(slug);
        var content = content(clinic, language, "home");
        var view = view(clinic, content, language);
        return page(clinic, language, "", content, view.free())
                .describedBy(SchemaOrg.clinic(clinic, content))
                .show("clinic/home", view);
    }

    @GetMapping("/{language:en|fr}/{slug}/services")
    ModelAndView services(@PathVariable Language language, @PathVariable String slug) {
        var clinic = clinic(slug);
        var t = translations.in(language);
        var view = view(clinic, content(clinic, language, "home"), language);
        return Page.open(t, "/" + slug + "/services", t.get("services.title"), t.get("services.lead"))
                .of(ClinicFrames.of(clinic))
                .keptWhile(() -> isCurrent(clinic, view.free()))
                .show("clinic/services", view);
    }

    @GetMapping("/{language:en|fr}/{slug}/services/{address}")
    ModelAndView service(@PathVariable Language language, @PathVariable String slug, @PathVariable String address) {
        var clinic = clinic(slug);
        var service = clinic.services().stream()
                .filter(each -> each.page().equals(address))
                .findFirst()
                .orElseThrow(ClinicPages::missing);
        var content = content(clinic, language, "services/" + address);
        var advice = seekCare.map(each -> each.of(clinic, language)).orElse(List.of());
        var better = feltBetter(clinic, service);
        var view = new ServiceView(clinic, service, content, free(clinic), now(clinic), language, advice, better);
        return page(clinic, language, "/services/" + address, content, view.free())
                .keptWhile(() -> isCurrent(clinic, view.free())
                        && feltBetter(clinic, service).equals(better))
                .describedBy(SchemaOrg.service(clinic, service, content))
                .show("clinic/service", view);
    }

    @GetMapping("/{language:en|fr}/{slug}/{address:team|contact|insurance}")
    ModelAndView about(@PathVariable Language language, @PathVariable String slug, @PathVariable String address) {
        var clinic = clinic(slug);
        var content = content(clinic, language, address);
        var view = view(clinic, content, language);
        return page(clinic, language, "/" + address, content, view.free())
                .describedBy(SchemaOrg.clinic(clinic, content))
                .show("clinic/" + address, view);
    }

    @GetMapping("/{language:en|fr}/{slug}/team/{key}")
    ModelAndView person(@PathVariable Language language, @PathVariable String slug, @PathVariable String key) {
        var clinic = clinic(slug);
        var person = clinic.practitioner(key).orElseThrow(ClinicPages::missing);
        var view = new PersonView(clinic, person, free(clinic), now(clinic), language);
        return Page.open(
                        translations.in(language),
                        "/" + slug + "/team/" + key,
                        person.name(),
                        person.biography().in(language))
                .of(ClinicFrames.of(clinic))
                .keptWhile(() -> isCurrent(clinic, view.free()))
                .show("clinic/person", view);
    }

    private ClinicView view(Clinic clinic, ContentPage content, Language language) {
        return new ClinicView(clinic, content, clinics.pages(clinic), free(clinic), now(clinic), language);
    }

    private Optional<FeltBetter> feltBetter(Clinic clinic, Service service) {
        return outcomes.flatMap(each -> each.of(clinic, service.treatment()));
    }

    private FreeAhead free(Clinic clinic) {
        return soonest.map(each -> each.of(clinic)).orElse(FreeAhead.UNKNOWN);
    }

    private ZonedDateTime now(Clinic clinic) {
        return clock.instant().atZone(clinic.sites().getFirst().timeZone());
    }

    private boolean isCurrent(Clinic clinic, FreeAhead free) {
        return clinics.isCurrent(clinic)
                && soonest.filter(each -> each.isCurrent(clinic, free)).isPresent();
    }

    private Page page(Clinic clinic, Language language, String path, ContentPage content, FreeAhead free) {
        return Page.open(translations.in(language), "/" + clinic.slug() + path, content.title(), content.description())
                .of(ClinicFrames.of(clinic))
                .keptWhile(() -> isCurrent(clinic, free));
    }

    private Clinic clinic(String slug) {
        return clinics.find(slug).orElseThrow(ClinicPages::missing);
    }

    private ContentPage content(Clinic clinic, Language language, String path) {
        return clinics.pages(clinic).find(language, path).orElseThrow(ClinicPages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
