package care.milkway.scheduling.web.appointment;

import care.milkway.clinic.Clinic;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.sick.Alternative;
import care.milkway.scheduling.web.VisitTime;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What somebody is offered because her practitioner can't come; public for the templates.
 *
 * @param who can't come
 * @param time none if nothing was free that she may have
 * @param practitioner the key of who would treat her
 * @param total what it costs, tax included
 */
public record AlternativeView(
        String who, Optional<VisitTime> time, String practitioner, BigDecimal total, ZonedDateTime deadline) {

    static AlternativeView of(Clinic clinic, Plan plan, Alternative alternative) {
        var zone = clinic.site(plan.site())
                .orElseGet(() -> clinic.sites().getFirst())
                .timeZone();
        var who = clinic.practitioner(plan.practitioner())
                .map(each -> each.name())
                .orElse("");
        var time = alternative.time().flatMap(offered -> time(clinic, plan, offered));
        return new AlternativeView(
                who,
                time,
                time.map(each -> each.practitioner().key()).orElse(""),
                time.map(VisitTime::total).orElse(plan.total()),
                alternative.deadline().atZone(zone));
    }

    private static Optional<VisitTime> time(Clinic clinic, Plan plan, Alternative.OfferedTime offered) {
        return clinic.practitioner(offered.practitioner())
                .flatMap(practitioner -> clinic.service(plan.service()).flatMap(service -> clinic.site(offered.site())
                        .map(site -> new VisitTime(
                                offered.visit().start().atZone(site.timeZone()),
                                offered.visit().end().atZone(site.timeZone()),
                                clinic,
                                practitioner,
                                site.name(),
                                plan.movedPrice(service, practitioner.profession())
                                        .total()))));
    }
}
