package care.milkway.scheduling.series;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Profession;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.CancellationResult;
import care.milkway.scheduling.MoveRequest;
import care.milkway.scheduling.MoveResult;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.change.Cancellations;
import care.milkway.scheduling.change.Moves;
import care.milkway.scheduling.change.Moves.OfferedMove;
import care.milkway.scheduling.change.TimeExchange;
import care.milkway.scheduling.stored.Appointments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Changes one visit of a series and all after it, in one transaction or not at all. */
@Component
class SeriesChanges {

    private final Appointments appointments;
    private final Cancellations cancellations;
    private final Moves moves;
    private final TimeExchange exchange;
    private final SeriesTimes times;
    private final Clinics clinics;

    SeriesChanges(
            Appointments appointments,
            Cancellations cancellations,
            Moves moves,
            TimeExchange exchange,
            SeriesTimes times,
            Clinics clinics) {
        this.appointments = appointments;
        this.cancellations = cancellations;
        this.moves = moves;
        this.exchange = exchange;
        this.times = times;
        this.clinics = clinics;
    }

    /** Inside work on its clinic: this one and those planned after it that are still booked. */
    List<Booked> from(Booked booked) {
        return booked.plan().series().map(appointments::bookedFrom).orElseGet(() -> List.of(booked));
    }

    static int position(Booked booked) {
        return booked.plan().series().map(place -> place.position()).orElse(0);
    }

    CancellationResult cancelFrom(ClinicId clinic, AppointmentId id) {
        return exchange.attempt(clinic, () -> cancelAll(clinic, id), CancellationResult.Done.class::isInstance);
    }

    private CancellationResult cancelAll(ClinicId clinic, AppointmentId id) {
        var first = appointments.find(id);
        if (!(first.orElse(null) instanceof Booked booked)) {
            return cancellations.cancel(clinic, id);
        }
        return from(booked).stream()
                .map(each -> cancellations.cancel(clinic, each.id()))
                .filter(result -> !(result instanceof CancellationResult.Done))
                .findFirst()
                .orElseGet(CancellationResult.Done::new);
    }

    /** What would come of moving it there and those after it to the same time of their weeks; nothing is changed. */
    List<SeriesWeek> wouldMove(Booked booked, SeriesVisit to) {
        var plan = plan(booked);
        var first = to.start().atZone(SeriesTimes.site(plan.clinic(), to).timeZone());
        return exchange.attempt(
                plan.clinic().id(),
                () -> inOrder(booked, to.start())
                        .map(each -> week(plan, each, first, position(each) - position(booked), to.practitioner()))
                        .sorted(Comparator.comparing(SeriesWeek::position))
                        .toList(),
                _ -> false);
    }

    private SeriesPlan plan(Booked booked) {
        var clinic = clinics.get(booked.plan().clinic());
        var service = clinic.service(booked.plan().service()).orElseThrow();
        return new SeriesPlan(
                clinic, service, booked.plan().evidence(), booked.plan().mode());
    }

    /** Tried in the database, and undone: what its own visits give back counts as free. */
    private SeriesWeek week(SeriesPlan plan, Booked booked, ZonedDateTime first, int weeks, String practitioner) {
        var shown = first.toLocalDateTime().plusWeeks(weeks);
        var start = WeeklyTimes.start(first, weeks);
        var offer = start.flatMap(moment -> moves.offer(booked, moment, Optional.of(practitioner)))
                .map(OfferedMove::offer)
                .filter(each -> !each.letterNeeded());
        var moved = offer.filter(each -> moves.within(request(booked, SeriesVisit.of(each), price(plan, booked, each)))
                instanceof MoveResult.Done);
        return moved.map(each -> SeriesWeek.free(position(booked), shown, each))
                .orElseGet(() -> SeriesWeek.without(
                        position(booked),
                        shown,
                        offer.isPresent()
                                ? SeriesObstacle.TAKEN
                                : start.isPresent() ? SeriesObstacle.NOT_OFFERED : SeriesObstacle.SKIPPED_HOUR,
                        times.nearest(plan, shown.atZone(first.getZone()).toInstant(), Optional.of(practitioner))));
    }

    private static BigDecimal price(SeriesPlan plan, Booked booked, Offer offer) {
        return total(plan, booked, offer.practitioner().profession());
    }

    /** The last first if they move later: so none is in the way of another. */
    private Stream<Booked> inOrder(Booked booked, Instant start) {
        var order = Comparator.comparing(SeriesChanges::position);
        var later = start.isAfter(booked.plan().visit().start());
        return from(booked).stream().sorted(later ? order.reversed() : order);
    }

    /**
     * Moves each to what is wanted for its position; a position that is not named stays as it is.
     *
     * @param agreedTotal what this one costs then, tax included
     */
    SeriesResult moveFrom(Booked booked, Map<Integer, SeriesVisit> wanted, BigDecimal agreedTotal) {
        var first = wanted.get(position(booked));
        if (first == null) {
            return new SeriesResult.Lost();
        }
        var plan = plan(booked);
        var with = plan.clinic().practitioner(first.practitioner()).map(Practitioner::profession);
        return with.filter(profession -> total(plan, booked, profession).compareTo(agreedTotal) == 0)
                .map(profession -> exchange.attempt(
                        booked.plan().clinic(),
                        () -> moveAll(plan, booked, first.start(), profession, wanted),
                        SeriesResult.Done.class::isInstance))
                .orElseGet(SeriesResult.Lost::new);
    }

    private static BigDecimal total(SeriesPlan plan, Booked booked, Profession profession) {
        return booked.plan().movedPrice(plan.service(), profession).total();
    }

    /** She has agreed to what the first costs with whom she chose: each that is taxed otherwise is another price. */
    private SeriesResult moveAll(
            SeriesPlan plan, Booked booked, Instant first, Profession profession, Map<Integer, SeriesVisit> wanted) {
        var moved = new ArrayList<Booked>();
        for (var each : inOrder(booked, first).toList()) {
            var visit = wanted.get(position(each));
            if (visit == null) {
                continue;
            }
            switch (moves.within(request(each, visit, total(plan, each, profession)))) {
                case MoveResult.Done done -> moved.add(done.appointment());
                case MoveResult.TooLate _ -> {
                    return new SeriesResult.TooLate();
                }
                case MoveResult.NotEligible refused -> {
                    return new SeriesResult.NotEligible(refused.verdict());
                }
                case MoveResult.Taken _, MoveResult.NotOffered _, MoveResult.NewPrice _, MoveResult.Unknown _ -> {
                    return new SeriesResult.Lost();
                }
            }
        }
        moved.sort(Comparator.comparing(SeriesChanges::position));
        return new SeriesResult.Done(List.copyOf(moved));
    }

    private static MoveRequest request(Booked booked, SeriesVisit visit, BigDecimal agreedTotal) {
        return new MoveRequest(
                booked.plan().clinic(),
                booked.id(),
                visit.start(),
                Optional.of(visit.practitioner()),
                Optional.of(agreedTotal));
    }
}
