package care.milkway.clinic.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ContentPage;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import java.util.List;

/** A service, its page and who gives it; public for the templates. */
public record ServiceView(Clinic clinic, Service service, ContentPage content, Language language) {

    /** Those whose profession may give this service. */
    public List<Practitioner> practitioners() {
        return clinic.practitioners().stream()
                .filter(each -> service.professions().contains(each.profession()))
                .toList();
    }

    /** Where booking starts: with the duct check where the answers decide. */
    public String booking() {
        return (service.treatment().needsDuctCheck()
                        ? PageLink.ductCheck(clinic.slug())
                        : PageLink.times(clinic.slug(), service.code()))
                .path();
    }
}
