package care.milkway.scheduling.desk;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.Appointment.SeriesPlace;
import care.milkway.scheduling.change.TimeExchange;
import care.milkway.scheduling.desk.DeskResult.SeriesWeekRefused;
import care.milkway.scheduling.series.WeeklyTimes;
import care.milkway.scheduling.stored.Appointments;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves and cancels one of several weekly visits and all that were planned after it, or none of them. */
@Component
class DeskSeries {

    private final Clinics clinics;
    private final Appointments appointments;
    private final DeskChanges changes;
    private final TimeExchange exchange;

    DeskSeries(Clinics clinics, Appointments appointments, DeskChanges changes, TimeExchange exchange) {
        this.clinics = clinics;
        this.appointments = appointments;
        this.changes = changes;
        this.exchange = exchange;
    }

    /** The first that can't be cancelled says why; what is cancelled already does not count. */
    DeskResult cancelFrom(ClinicId clinic, AppointmentId id, Optional<RuleOverride> override) {
        return exchange.attempt(
                clinic,
                () -> {
                    var visits = from(id);
                    DeskResult last = visits.isEmpty() ? changes.cancelWithin(id, override) : new DeskResult.Unknown();
                    for (var each : visits) {
                        last = changes.cancelWithin(each.id(), override);
                        if (!(last instanceof DeskResult.Done)) {
                            return last;
                        }
                    }
                    return last;
                },
                DeskResult.Done.class::isInstance);
    }

    /**
     * It to the wanted time and those after it to the same day and time of their weeks, whatever the clock does in between.
     * Whom, how long and where is changed for all of them only if it is changed for the first.
     */
    DeskResult moveFrom(DeskMove move) {
        return exchange.attempt(move.clinic(), () -> moveAll(move), DeskResult.Done.class::isInstance);
    }

    private DeskResult moveAll(DeskMove move) {
        var visits = from(move.appointment());
        if (visits.isEmpty()) {
            return changes.moveWithin(move);
        }
        var clinic = clinics.get(move.clinic());
        var first = visits.getFirst();
        var zone = clinic.site(first.plan().site())
                .orElseGet(() -> clinic.sites().getFirst())
                .timeZone();
        var start = move.start().atZone(zone);
        var refused = new ArrayList<SeriesWeekRefused>();
        Optional<DeskResult> done = Optional.empty();
        for (var each : inOrder(visits, move)) {
            var weeks = position(each) - position(first);
            var result = moveOne(clinic, move, first, each, start, weeks);
            if (!(result instanceof DeskResult.Done)) {
                refused.add(new SeriesWeekRefused(start.toLocalDateTime().plusWeeks(weeks), result));
            } else if (each.equals(first)) {
                done = Optional.of(result);
            }
        }
        refused.sort(Comparator.comparing(SeriesWeekRefused::wanted));
        return done.filter(_ -> refused.isEmpty())
                .orElseGet(() -> new DeskResult.NotAll(List.copyOf(refused), visits.size()));
    }

    private DeskResult moveOne(
            Clinic clinic, DeskMove move, Booked first, Booked each, ZonedDateTime start, int weeks) {
        if (each.equals(first)) {
            return changes.moveWithin(move);
        }
        return WeeklyTimes.start(start, weeks)
                .map(moment -> changes.moveWithin(new DeskMove(
                        move.clinic(),
                        each.id(),
                        moment,
                        changed(move.length(), Optional.of(first.plan().visit().length())),
                        changed(move.practitioner(), hers(clinic, first.plan())),
                        changed(move.room(), first.plan().room()),
                        changed(move.device(), first.plan().device()),
                        move.agreed(),
                        move.override())))
                .orElseGet(() -> new DeskResult.Refused(Obstacle.SKIPPED_HOUR));
    }

    private static Optional<String> hers(Clinic clinic, Plan plan) {
        return clinic.practitioner(plan.practitioner()).map(each -> each.key());
    }

    private static <T> Optional<T> changed(Optional<T> wanted, Optional<T> now) {
        return wanted.filter(each -> !now.equals(Optional.of(each)));
    }

    /** The last first if they move later: so none is in the way of another. */
    private static List<Booked> inOrder(List<Booked> visits, DeskMove move) {
        return move.start().isAfter(visits.getFirst().plan().visit().start()) ? visits.reversed() : visits;
    }

    private static int position(Booked booked) {
        return booked.plan().series().map(SeriesPlace::position).orElse(0);
    }

    /** This one and those planned after it that are still booked; none if it is cancelled or belongs to no series. */
    private List<Booked> from(AppointmentId id) {
        return appointments
                .find(id)
                .filter(Booked.class::isInstance)
                .flatMap(first -> first.plan().series())
                .map(appointments::bookedFrom)
                .orElseGet(List::of);
    }
}
