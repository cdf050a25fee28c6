package care.milkway.scheduling.sick;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.SchedulingEvent.AlternativeOffered;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.board.BoardVisit;
import care.milkway.scheduling.board.BoardVisits;
import care.milkway.scheduling.desk.Block;
import care.milkway.scheduling.desk.BlockKind;
import care.milkway.scheduling.desk.FrontDesk;
import care.milkway.scheduling.sick.Alternative.OfferedTime;
import care.milkway.scheduling.stored.Appointments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Somebody calls in sick: her time is blocked at once, and each of her appointments of the day is offered the soonest
 * alternative that its person may have. Nothing is moved and nothing is held before she answers: the time is hers when she
 * accepts, if nobody was quicker, and else she chooses another.
 */
@Component
public class SickDays {

    /** How long somebody has to answer, unless her visit begins sooner. */
    private static final Duration TO_ANSWER = Duration.ofHours(3);

    private static final Duration AT_LEAST = Duration.ofMinutes(30);

    private final Work work;
    private final FrontDesk desk;
    private final BoardVisits visits;
    private final Appointments appointments;
    private final Alternatives alternatives;
    private final AlternativeSearch search;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SickDays(
            Work work,
            FrontDesk desk,
            BoardVisits visits,
            Appointments appointments,
            Alternatives alternatives,
            AlternativeSearch search,
            ApplicationEventPublisher events,
            Clock clock) {
        this.work = work;
        this.desk = desk;
        this.visits = visits;
        this.appointments = appointments;
        this.alternatives = alternatives;
        this.search = search;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Blocks the rest of her day and writes to each person. Asked twice, it writes to nobody twice.
     *
     * @return how many were written to
     */
    public int call(Clinic clinic, Practitioner practitioner, LocalDate day) {
        var zone = clinic.sites().getFirst().timeZone();
        var now = clock.instant();
        var there = Interval.ofDay(day, zone);
        var whole = there.start().isBefore(now) ? new Interval(now, there.end()) : there;
        block(clinic, practitioner, whole);
        var given = new ArrayList<Offer>();
        return (int) work.in(clinic.id(), () -> visits.during(whole)).stream()
                .flatMap(visit -> hers(visit, clinic, practitioner))
                .filter(booked -> offer(clinic, booked, given))
                .count();
    }

    private void block(Clinic clinic, Practitioner practitioner, Interval whole) {
        var her = clinic.practitionerId(practitioner);
        var blocked = work.in(clinic.id(), () -> desk.blocks(whole)).stream()
                .anyMatch(
                        each -> each.resources().contains(her) && each.during().contains(whole));
        if (!blocked) {
            desk.block(clinic.id(), new Block(UUID.randomUUID(), BlockKind.CLOSURE, List.of(her), whole, ""));
        }
    }

    private static Stream<Booked> hers(BoardVisit visit, Clinic clinic, Practitioner practitioner) {
        return visit.appointment() instanceof Booked booked
                        && visit.attendance().facts().isEmpty()
                        && booked.plan().practitioner().equals(clinic.practitionerId(practitioner))
                ? Stream.of(booked)
                : Stream.empty();
    }

    private boolean offer(Clinic clinic, Booked seen, Collection<Offer> given) {
        var now = clock.instant();
        var deadline = deadline(seen, now);
        var earliest = deadline.plus(clinic.booking().notice());
        var found = search.find(clinic, seen, earliest, now, given);
        found.ifPresent(given::add);
        return work.in(clinic.id(), () -> appointments
                .findForUpdate(seen.id())
                .filter(current -> current.plan().sequence() == seen.plan().sequence())
                .filter(_ -> alternatives.add(alternative(clinic, seen, found, deadline), now))
                .map(_ -> {
                    events.publishEvent(new AlternativeOffered(clinic.id(), seen.id()));
                    return true;
                })
                .orElse(false));
    }

    private static Alternative alternative(Clinic clinic, Booked booked, Optional<Offer> found, Instant deadline) {
        return new Alternative(
                booked.id(),
                booked.plan().sequence(),
                found.map(offer -> new OfferedTime(
                        clinic.practitionerId(offer.practitioner()),
                        offer.site().key(),
                        offer.visit())),
                deadline);
    }

    private static Instant deadline(Booked booked, Instant now) {
        var usual = now.plus(TO_ANSWER);
        var before = booked.plan().visit().start().minus(Duration.ofHours(1));
        var soonest = usual.isBefore(before) ? usual : before;
        var least = now.plus(AT_LEAST);
        return soonest.isAfter(least) ? soonest : least;
    }

    /** What she is offered in place of it, as long as nothing has come of it. */
    public Optional<Alternative> open(Booked booked) {
        return work.in(booked.plan().clinic(), () -> alternatives.open(booked));
    }

    /** Who has not answered yet, or can't be offered anything; the soonest visit first. */
    public List<Alternative> unanswered(ClinicId clinic) {
        return work.in(clinic, () -> alternatives.unanswered(clock.instant()));
    }

    /** The same of one, inside work on its clinic: for who writes to her. */
    public Optional<Alternative> open(AppointmentId id) {
        return appointments.find(id).filter(Booked.class::isInstance).flatMap(each -> alternatives.open((Booked) each));
    }
}
