package care.milkway.staff.web;

import care.milkway.clinic.Clinic;
import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.AppointmentLinks;
import java.time.ZonedDateTime;

/** One of a parent's visits; public for the templates. */
public record VisitView(ZonedDateTime start, String service, boolean cancelled, boolean provisional, String link) {

    static VisitView of(Clinic clinic, Appointment appointment, AppointmentLinks links, Language language) {
        var plan = appointment.plan();
        var site = clinic.site(plan.site()).orElseGet(() -> clinic.sites().getFirst());
        return new VisitView(
                plan.visit().start().atZone(site.timeZone()),
                clinic.service(plan.service())
                        .map(each -> each.name().in(language))
                        .orElse(""),
                appointment instanceof Appointment.Cancelled,
                appointment instanceof Appointment.Booked booked
                        && booked.provisionalUntil().isPresent(),
                PageLink.appointment(links.key(clinic.id(), plan.id())).path());
    }
}
