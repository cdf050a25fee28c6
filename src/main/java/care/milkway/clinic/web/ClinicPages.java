package care.milkway.clinic.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.ContentPage;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.Translations;
import java.util.Locale;
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

    ClinicPages(Clinics clinics, Translations translations) {
        this.clinics = clinics;
        this.translations = translations;
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
        return page(clinic, language, "", content)
                .describedBy(SchemaOrg.clinic(clinic, content))
                .show("clinic/home", new ClinicView(clinic, content, language));
    }

    @GetMapping("/{language:en|fr}/{slug}/services")
    ModelAndView services(@PathVariable Language language, @PathVariable String slug) {
        var clinic = clinic(slug);
        var t = translations.in(language);
        return Page.open(t, "/" + slug + "/services", t.get("services.title"), t.get("services.lead"))
                .of(ClinicFrames.of(clinic))
                .keptWhile(() -> clinics.isCurrent(clinic))
                .show("clinic/services", new ClinicView(clinic, content(clinic, language, "home"), language));
    }

    @GetMapping("/{language:en|fr}/{slug}/services/{address}")
    ModelAndView service(@PathVariable Language language, @PathVariable String slug, @PathVariable String address) {
        var clinic = clinic(slug);
        var service = clinic.services().stream()
                .filter(each -> each.page().equals(address))
                .findFirst()
                .orElseThrow(ClinicPages::missing);
        var content = content(clinic, language, "services/" + address);
        return page(clinic, language, "/services/" + address, content)
                .describedBy(SchemaOrg.service(clinic, service, content))
                .show("clinic/service", new ServiceView(clinic, service, content, language));
    }

    @GetMapping("/{language:en|fr}/{slug}/{address:team|contact}")
    ModelAndView about(@PathVariable Language language, @PathVariable String slug, @PathVariable String address) {
        var clinic = clinic(slug);
        var content = content(clinic, language, address);
        return page(clinic, language, "/" + address, content)
                .describedBy(SchemaOrg.clinic(clinic, content))
                .show("clinic/" + address, new ClinicView(clinic, content, language));
    }

    private Page page(Clinic clinic, Language language, String path, ContentPage content) {
        return Page.open(translations.in(language), "/" + clinic.slug() + path, content.title(), content.description())
                .of(ClinicFrames.of(clinic))
                .keptWhile(() -> clinics.isCurrent(clinic));
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
