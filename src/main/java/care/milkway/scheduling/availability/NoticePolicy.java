package care.milkway.scheduling.availability;

import care.milkway.clinic.Clinic;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.kernel.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** From when and until when people can book and change by themselves. */
public final class NoticePolicy {

    /** For how long a move, or a booking made too late to be changed, may be taken back. */
    public static final Duration SECOND_THOUGHT = Duration.ofMinutes(10);

    private NoticePolicy() {}

    /**
     * The moments at which a visit may start.
     *
     * @param from the first day, on the calendar of the clinic's first site; none: today
     * @return none if notice and horizon leave nothing
     */
    public static Optional<Interval> window(
            Clinic clinic, Optional<LocalDate> from, int days, Instant now, Actor actor) {
        var zone = clinic.sites().getFirst().timeZone();
        var firstDay = from.orElseGet(() -> LocalDate.ofInstant(now, zone));
        var earliest = now.plus(notice(clinic, actor));
        var latest = now.plus(Duration.ofDays(clinic.booking().horizonDays()));
        if (firstDay.isAfter(LocalDate.ofInstant(latest, zone))) {
            return Optional.empty(); // also days so far away that no calendar reaches their end
        }
        var start = later(earliest, firstDay.atStartOfDay(zone).toInstant());
        var end = sooner(latest, firstDay.plusDays(days).atStartOfDay(zone).toInstant());
        return start.isBefore(end) ? Optional.of(new Interval(start, end)) : Optional.empty();
    }

    /** Whether a visit may start then, for somebody who asks now. */
    public static boolean mayStart(Clinic clinic, Instant start, Instant now, Actor actor) {
        return !start.isBefore(now.plus(notice(clinic, actor)))
                && start.isBefore(now.plus(Duration.ofDays(clinic.booking().horizonDays())));
    }

    /** The front desk sees whoever stands before it: it books a walk-in for now. */
    static boolean isWaived(Actor actor) {
        return actor.has(Role.FRONT_DESK);
    }

    private static Duration notice(Clinic clinic, Actor actor) {
        return isWaived(actor) ? Duration.ZERO : clinic.booking().notice();
    }

    /** Whether a visit that starts then may still be moved or cancelled without a call. */
    public static boolean mayChangeOnline(Clinic clinic, Instant start, Instant now) {
        return !now.plus(clinic.booking().cancellationWindow()).isAfter(start);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant sooner(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
