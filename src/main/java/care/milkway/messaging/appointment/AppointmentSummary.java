package care.milkway.messaging.appointment;

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
 * @param confirmed whether the owner of the e-mail address has answered for what was typed; until then no name and no phone
 *     of hers may stand in anything sent to her
 * @param link the signed link to the appointment's page, for her e-mail only
 * @param clinicPage the public page of the clinic
 * @param letter what there is to tell of her referral letter
 * @param visitsPage where she sees all her visits of the clinic, once she has opened a link in her mailbox
 */
record AppointmentSummary(
        Kind kind,
        Plan plan,
        Clinic clinic,
        Site site,
        Optional<Practitioner> practitioner,
        Optional<Service> service,
        Contact contact,
        boolean confirmed,
        String link,
        String clinicPage,
        String visitsPage,
        LetterNews letter) {

    /** The same, for a message of another kind. */
    AppointmentSummary as(Kind other) {
        return new AppointmentSummary(
                other,
                plan,
                clinic,
                site,
                practitioner,
                service,
                contact,
                confirmed,
                link,
                clinicPage,
                visitsPage,
                letter);
    }

    /** Whether a letter has to be accepted first. */
    boolean provisional() {
        return plan.evidence().letterDue().isPresent() && kind != Kind.CANCELLATION;
    }

    /**
     * Another visit of the same service.
     *
     * @param start on the clock of its site
     * @param link the signed link to its page, for her e-mail only
     */
    record OtherVisit(ZonedDateTime start, String link) {}

    /** Her name, if it is known to be hers. */
    Optional<String> knownName() {
        return Optional.of(contact.name()).filter(_ -> confirmed);
    }

    /** Her phone number, if she left one and it is known to be hers. */
    Optional<String> knownPhone() {
        return Optional.of(contact.phone()).filter(phone -> confirmed && !phone.isEmpty());
    }

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
