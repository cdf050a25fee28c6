package care.milkway.scheduling.web.appointment;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Price;
import care.milkway.clinic.Service;
import care.milkway.clinic.Site;
import care.milkway.page.Texts;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.web.VisitTime;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Optional;

/** An appointment with what the clinic's description says about it; public for the templates. */
public record AppointmentView(Clinic clinic, Clinic asBooked, Appointment appointment) {

    /** With the clinic as it is, and as it was when somebody booked: a person or a service may have gone since. */
    public static AppointmentView of(Clinics clinics, Appointment appointment) {
        var plan = appointment.plan();
        return new AppointmentView(
                clinics.get(plan.clinic()), clinics.at(plan.clinic(), plan.clinicVersion()), appointment);
    }

    public Site site() {
        var key = appointment.plan().site();
        return clinic.site(key).or(() -> asBooked.site(key)).orElseGet(() -> clinic.sites()
                .getFirst());
    }

    public Service service() {
        return asBooked.service(appointment.plan().service())
                .orElseThrow(() -> new IllegalStateException("booked under a description without this service"));
    }

    /** Who gives it. */
    public Practitioner practitioner() {
        return asBooked.practitioner(appointment.plan().practitioner())
                .orElseThrow(() -> new IllegalStateException("booked under a description without this practitioner"));
    }

    /** The start on the site's clock. */
    public ZonedDateTime start() {
        return appointment.plan().visit().start().atZone(site().timeZone());
    }

    /** The end on the site's clock. */
    public ZonedDateTime end() {
        return appointment.plan().visit().end().atZone(site().timeZone());
    }

    /** What is to be paid, tax included, to the cent. */
    public BigDecimal total() {
        return appointment.plan().toPay().total();
    }

    public boolean taxed() {
        return appointment.plan().toPay().taxed();
    }

    public boolean free() {
        return appointment.plan().toPay().free();
    }

    /** When, with whom and for how much. */
    VisitTime time() {
        return new VisitTime(start(), end(), asBooked, practitioner(), site().name(), total());
    }

    /** What it was before it was moved, under the description of that time. */
    Optional<VisitTime> earlier(Clinics clinics) {
        return appointment instanceof Appointment.Booked booked
                ? booked.last().earlier().flatMap(earlier -> earlier(clinics, earlier))
                : Optional.empty();
    }

    private Optional<VisitTime> earlier(Clinics clinics, Appointment.EarlierTime earlier) {
        var then = clinics.at(appointment.plan().clinic(), earlier.clinicVersion());
        var place = then.site(earlier.site()).orElseGet(this::site);
        return then.practitioner(earlier.practitioner())
                .map(person -> new VisitTime(
                        earlier.visit().start().atZone(place.timeZone()),
                        earlier.visit().end().atZone(place.timeZone()),
                        then,
                        person,
                        place.name(),
                        new Price(earlier.price(), earlier.taxPercent()).total()));
    }

    /** Day, time and zone in one line. */
    public String when(Texts t) {
        return t.get("times.when", t.day(start()), t.time(start()), t.time(end()), t.zone(start()));
    }
}
