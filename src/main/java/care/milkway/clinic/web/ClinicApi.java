package care.milkway.clinic.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Service;
import care.milkway.clinic.Treatment;
import care.milkway.kernel.Language;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The clinics and what they offer, for programs. */
@RestController
@RequestMapping("/api/clinics")
class ClinicApi {

    record ClinicBody(String slug, String name, boolean demo, List<Language> languages, List<SiteBody> sites) {}

    record SiteBody(String key, String name, String city, String province, String country, String timeZone) {}

    record ServiceBody(
            String code,
            Map<Language, String> name,
            Treatment treatment,
            List<Mode> modes,
            int minutes,
            List<Profession> professions,
            boolean needsDuctCheck,
            BigDecimal price,
            String currency,
            @Nullable String billingCode) {}

    private final Clinics clinics;

    ClinicApi(Clinics clinics) {
        this.clinics = clinics;
    }

    @GetMapping
    @Operation(operationId = "listClinics", summary = "The clinics of this installation", tags = "Clinics")
    List<ClinicBody> clinics() {
        return clinics.all().stream().map(ClinicApi::body).toList();
    }

    @GetMapping("/{slug}/services")
    @Operation(operationId = "listServices", summary = "What a clinic offers, with prices before tax", tags = "Clinics")
    List<ServiceBody> services(@PathVariable String slug) {
        var clinic = clinics.find(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such clinic"));
        return clinic.services().stream().map(each -> body(clinic, each)).toList();
    }

    private static ClinicBody body(Clinic clinic) {
        var sites = clinic.sites().stream()
                .map(site -> new SiteBody(
                        site.key(),
                        site.name(),
                        site.city(),
                        site.province(),
                        site.country(),
                        site.timeZone().getId()))
                .toList();
        return new ClinicBody(clinic.slug(), clinic.name(), clinic.demo(), clinic.languages(), sites);
    }

    private static ServiceBody body(Clinic clinic, Service service) {
        return new ServiceBody(
                service.code(),
                service.name().byLanguage(),
                service.treatment(),
                service.modes().stream().sorted().toList(),
                service.minutes(),
                service.professions().stream().sorted().toList(),
                service.treatment().needsDuctCheck(),
                service.price(),
                clinic.currency().getCurrencyCode(),
                service.billingCode());
    }
}
