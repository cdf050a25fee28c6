package care.milkway.visit.web.before;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Service;
import care.milkway.page.Texts;
import care.milkway.patient.FoundPerson;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.visit.before.Prechecks.WithheldVisit;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;

/** Somebody who can't be given what she comes for; public for the templates. */
public record WithheldLine(WithheldVisit withheld, Booked visit, FoundPerson person, Clinic clinic, Texts t) {

    public UUID id() {
        return withheld.visit().value();
    }

    public String name() {
        return person.contact().name();
    }

    public String phone() {
        return person.contact().phone();
    }

    public ZonedDateTime start() {
        var plan = visit.plan();
        var site = clinic.site(plan.site()).orElseGet(() -> clinic.sites().getFirst());
        return plan.visit().start().atZone(site.timeZone());
    }

    public String service() {
        return clinic.service(visit.plan().service())
                .map(each -> each.name().in(t.language()))
                .orElse("");
    }

    /** What the clinic has that can be given instead. */
    public Optional<Service> instead() {
        return withheld.because().alternative().flatMap(treatment -> clinic.services().stream()
                .filter(each -> each.treatment() == treatment)
                .findFirst());
    }

    /** What to say to her: whether a doctor comes first. */
    public String whatToDo() {
        return switch (withheld.because()) {
            case EMERGENCY, MEDICAL_SAME_DAY -> t.get("withheld.page.doctor");
            case MEDICAL_REVIEW, IMAGING, INFLAMMATORY_MASTITIS -> t.get("withheld.page.review");
            case CONTRAINDICATION, ENGORGEMENT -> t.get("withheld.page.other");
        };
    }
}
