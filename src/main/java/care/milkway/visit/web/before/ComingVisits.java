package care.milkway.visit.web.before;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Service;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.Scheduling;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Opens the visit that a parent's own link leads to, and makes the pages of it that are hers. */
@Component
class ComingVisits {

    private static final int LONGEST_NAME = 80;

    private final AppointmentLinks links;
    private final Scheduling scheduling;
    private final Clinics clinics;
    private final Translations translations;

    ComingVisits(AppointmentLinks links, Scheduling scheduling, Clinics clinics, Translations translations) {
        this.links = links;
        this.scheduling = scheduling;
        this.clinics = clinics;
        this.translations = translations;
    }

    /** Her visit, and the clinic it is at. */
    record Coming(Clinic clinic, Booked visit, String key) {

        Service service() {
            return clinic.service(visit.plan().service()).orElseThrow(ComingVisits::missing);
        }

        ModelAndView redirect(Language language, String place) {
            return new ModelAndView("redirect:" + PageLink.appointment(key).in(language) + place);
        }
    }

    Coming open(String key) {
        var opened = links.open(key).orElseThrow(ComingVisits::missing);
        if (scheduling.find(opened.clinic(), opened.appointment()).orElseThrow(ComingVisits::missing)
                instanceof Booked booked) {
            return new Coming(clinics.get(opened.clinic()), booked, key);
        }
        throw missing();
    }

    /** @param name of the template, the title and the end of the address */
    ModelAndView page(Language language, Coming coming, String name, Object it) {
        var t = translations.in(language);
        return Page.personal(t, PageLink.appointment(coming.key()).path() + "/" + name, t.get(name + ".title"))
                .of(ClinicFrames.of(coming.clinic()))
                .show("visit/" + name, it);
    }

    /** @throws InvalidInput if it is none that could stand for a signature */
    static String signature(String typed) {
        var name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "a name is needed");
        }
        return name;
    }

    /** @throws InvalidInput if the text she read is not the one that is in force */
    static void mustBeCurrent(String version, String current) {
        if (!version.equals(current)) {
            throw new InvalidInput("version", "the text has changed: it has to be read again");
        }
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
