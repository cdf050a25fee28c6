package care.milkway.scheduling.desk;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.clinic.Site;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.availability.NoticePolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which rules of the house speak against what the desk wants, and what nobody can set aside. Pure. */
final class DeskRules {

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(8);

    private DeskRules() {}

    /** Whether somebody may set rules of the house aside: the front desk and the lead of the clinic. */
    static boolean maySetAside(Actor actor) {
        return actor.has(Role.FRONT_DESK) || actor.has(Role.CLINIC_LEAD);
    }

    static boolean isAtTheDesk(Actor actor) {
        return maySetAside(actor) || actor.has(Role.PRACTITIONER);
    }

    /** Notice and horizon of a time that is booked or moved to. */
    static Set<Waivable> whenItStarts(Clinic clinic, Instant start, Instant now) {
        var broken = EnumSet.noneOf(Waivable.class);
        if (start.isBefore(now.plus(clinic.booking().notice()))) {
            broken.add(Waivable.NOTICE);
        }
        if (!start.isBefore(now.plus(Duration.ofDays(clinic.booking().horizonDays())))) {
            broken.add(Waivable.HORIZON);
        }
        return broken;
    }

    /** Whether what is booked is too near to be changed without a word. */
    static Set<Waivable> whenItChanges(Clinic clinic, Instant start, Instant now) {
        return NoticePolicy.mayChangeOnline(clinic, start, now)
                ? EnumSet.noneOf(Waivable.class)
                : EnumSet.of(Waivable.CANCELLATION_WINDOW);
    }

    /** Where she works at that time; none if she does not. */
    static Optional<Site> workingAt(Clinic clinic, Practitioner practitioner, Interval visit) {
        return clinic.sites().stream()
                .filter(site -> practitioner.hours().stream()
                        .filter(hours -> hours.site().equals(site.key()))
                        .flatMap(hours ->
                                hours.on(LocalDate.ofInstant(visit.start(), site.timeZone()), site.timeZone()).stream())
                        .anyMatch(shift -> shift.contains(visit)))
                .findFirst();
    }

    /** Where she is if not by her hours: where somebody says, where it was to be, or where she works first. */
    static Site otherwise(Clinic clinic, Practitioner practitioner, Optional<String> wanted) {
        return Stream.concat(wanted.stream(), practitioner.hours().stream().map(hours -> hours.site()))
                .flatMap(key -> clinic.site(key).stream())
                .findFirst()
                .orElseGet(() -> clinic.sites().getFirst());
    }

    static Optional<Obstacle> profession(Service service, Eligible eligible, Practitioner practitioner) {
        return service.professions().contains(practitioner.profession())
                        && eligible.covered().open().contains(practitioner.profession())
                ? Optional.empty()
                : Optional.of(Obstacle.NOT_GIVEN_BY_HER);
    }

    static Optional<Obstacle> length(Duration length) {
        var odd = length.compareTo(SHORTEST) < 0
                || length.compareTo(LONGEST) > 0
                || length.toSeconds() % SHORTEST.toSeconds() != 0;
        return odd ? Optional.of(Obstacle.ODD_LENGTH) : Optional.empty();
    }

    static Optional<Obstacle> price(BigDecimal list, BigDecimal given) {
        return given.compareTo(list) > 0 || given.signum() < 0 ? Optional.of(Obstacle.DEARER) : Optional.empty();
    }
}
