package care.milkway.scheduling.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.clinic.Site;
import care.milkway.page.Texts;
import care.milkway.scheduling.Appointment;
import java.math.BigDecimal;
import java.time.ZonedDateTime;

/** An appointment with what the clinic's description says about it; public for the templates. */
public record AppointmentView(Clinic clinic, Appointment appointment) {

    public Site site() {
        return clinic.site(appointment.plan().site())
                .orElseGet(() -> clinic.sites().getFirst());
    }

    public Service service() {
        return clinic.service(appointment.plan().service())
                .orElseThrow(() -> new IllegalStateException("the clinic no longer describes this service"));
    }

    /** Who gives it. */
    public Practitioner practitioner() {
        return clinic.practitioner(appointment.plan().practitioner())
                .orElseThrow(() -> new IllegalStateException("the clinic no longer describes this practitioner"));
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

    /** Day, time and zone in one line. */
    public String when(Texts t) {
        return t.get("times.when", t.day(start()), t.time(start()), t.time(end()), t.zone(start()));
    }
}
