package care.milkway.scheduling.web.api;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Practitioner;
import care.milkway.page.Address;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.web.appointment.AppointmentView;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Holds and appointments as the API shows them. */
@Component
class AppointmentBodies {

    /** How far an appointment is. */
    enum State {
        HELD,
        PROVISIONAL,
        BOOKED,
        CANCELLED
    }

    record HoldBody(UUID id, OffsetDateTime expiresAt, OffsetDateTime start, OffsetDateTime end) {}

    /**
     * An appointment as its holder sees it.
     *
     * @param link the signed address of its page
     * @param api the signed address in the API
     */
    record AppointmentBody(
            UUID id,
            State state,
            String link,
            String api,
            String clinic,
            String service,
            OffsetDateTime start,
            OffsetDateTime end,
            String timeZone,
            OfferBody.PractitionerBody practitioner,
            String site,
            Mode mode,
            BigDecimal price,
            BigDecimal taxPercent,
            String currency,
            int sequence) {}

    private final AppointmentLinks links;
    private final Address address;
    private final Clinics clinics;

    AppointmentBodies(AppointmentLinks links, Address address, Clinics clinics) {
        this.links = links;
        this.address = address;
        this.clinics = clinics;
    }

    HoldBody hold(Clinic clinic, Appointment.Held held) {
        var seen = AppointmentView.of(clinics, held);
        var zone = seen.site().timeZone();
        return new HoldBody(
                held.id().value(),
                held.until().atZone(zone).toOffsetDateTime(),
                seen.start().toOffsetDateTime(),
                seen.end().toOffsetDateTime());
    }

    AppointmentBody appointment(Clinic clinic, Appointment appointment) {
        var plan = appointment.plan();
        var seen = AppointmentView.of(clinics, appointment);
        Practitioner practitioner = seen.practitioner();
        return new AppointmentBody(
                plan.id().value(),
                state(appointment),
                links.page(clinic.id(), plan.id(), plan.language()),
                address.of(path(clinic, appointment)),
                clinic.slug(),
                plan.service(),
                seen.start().toOffsetDateTime(),
                seen.end().toOffsetDateTime(),
                seen.site().timeZone().getId(),
                new OfferBody.PractitionerBody(practitioner.key(), practitioner.name(), practitioner.profession()),
                plan.site(),
                plan.mode(),
                plan.price(),
                plan.taxPercent(),
                clinic.currency().getCurrencyCode(),
                plan.sequence());
    }

    /** The address in the API, without the host. */
    String path(Clinic clinic, Appointment appointment) {
        return "/api/appointments/" + links.key(clinic.id(), appointment.plan().id());
    }

    private static State state(Appointment appointment) {
        return switch (appointment) {
            case Appointment.Held _ -> State.HELD;
            case Appointment.Booked booked -> booked.provisionalUntil().isPresent() ? State.PROVISIONAL : State.BOOKED;
            case Appointment.Cancelled _ -> State.CANCELLED;
        };
    }
}
