package care.milkway.staff.web;

import care.milkway.clinic.Clinic;
import care.milkway.kernel.Language;
import care.milkway.patient.Contact;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Plan;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One appointment of the day with the words of the clinic's description; what that no longer names stays empty. */
public record ExpectedView(Clinic clinic, Appointment appointment, Contact contact) {

    private Plan plan() {
        return appointment.plan();
    }

    public ZonedDateTime start() {
        return at(plan().visit().start());
    }

    public ZonedDateTime end() {
        return at(plan().visit().end());
    }

    private ZonedDateTime at(java.time.Instant moment) {
        return moment.atZone(clinic.site(plan().site())
                .orElseGet(() -> clinic.sites().getFirst())
                .timeZone());
    }

    public String service(Language language) {
        return clinic.service(plan().service())
                .map(each -> each.name().in(language))
                .orElseGet(() -> plan().service());
    }

    public String practitioner() {
        return ResourceNames.find(clinic, plan().practitioner()).orElse("");
    }

    /** Room and device, as far as it needs them. */
    public String where() {
        return Stream.concat(plan().room().stream(), plan().device().stream())
                .flatMap(each -> ResourceNames.find(clinic, each).stream())
                .collect(Collectors.joining(", "));
    }

    /** In person, by video or by phone. */
    public String mode() {
        return plan().mode().name();
    }

    public String name() {
        return contact.name();
    }

    /** None if she gave none. */
    public Optional<String> phone() {
        return Optional.of(contact.phone()).filter(each -> !each.isEmpty());
    }

    public boolean cancelled() {
        return appointment instanceof Appointment.Cancelled;
    }
}
