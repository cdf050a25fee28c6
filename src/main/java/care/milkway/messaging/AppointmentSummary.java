package care.milkway.messaging;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.clinic.Site;
import care.milkway.messaging.Message.Kind;
import care.milkway.patient.Contact;
import care.milkway.scheduling.Appointment.Plan;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * An appointment with everything a message about it tells, as things stand now.
 *
 * @param practitioner none if the clinic no longer describes her
 * @param service none if the clinic no longer describes it
 * @param link the signed link to the appointment's page
 */
record AppointmentSummary(
        Kind kind,
        Plan plan,
        Clinic clinic,
        Site site,
        Optional<Practitioner> practitioner,
        Optional<Service> service,
        Contact contact,
        String link) {

    /** The start on the site's clock. */
    ZonedDateTime start() {
        return plan.visit().start().atZone(site.timeZone());
    }

    /** The end on the site's clock. */
    ZonedDateTime end() {
        return plan.visit().end().atZone(site.timeZone());
    }

    /** Until when she can move or cancel it herself, on the site's clock. */
    ZonedDateTime lastChange() {
        return start().minus(clinic.booking().cancellationWindow());
    }

    /** With the tax, in the clinic's currency. */
    BigDecimal total() {
        return plan.toPay().total();
    }
}
