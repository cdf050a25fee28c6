package care.milkway.clinic.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.FreeAhead;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.clinic.Site;
import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import java.time.ZonedDateTime;
import java.util.List;

/** One person of the team: what she does, when she is there, how she is booked; public for the templates. */
public record PersonView(Clinic clinic, Practitioner person, FreeAhead free, ZonedDateTime now, Language language) {

    public PersonCard card() {
        return PersonCard.of(clinic, person, free);
    }

    /** What she gives. */
    public List<Service> services() {
        return clinic.services().stream()
                .filter(each -> each.professions().contains(person.profession()))
                .toList();
    }

    /** Where she works, and when. */
    public List<Site> sites() {
        return clinic.sites().stream()
                .filter(site -> !OpeningHours.of(person, site).isEmpty())
                .toList();
    }

    public List<OpeningHours.Days> hours(Site site) {
        return OpeningHours.of(person, site);
    }

    /** Whether ultrasound with her needs a letter. */
    public boolean letter() {
        return clinic.triage().referralNeededFor().contains(person.profession());
    }

    /** Where booking this with her starts: with the duct check where the answers decide. */
    public String booking(Service service) {
        return (service.treatment().needsDuctCheck()
                        ? PageLink.ductCheck(clinic.slug())
                        : PageLink.times(clinic.slug(), service.code(), person.key()))
                .path();
    }
}
