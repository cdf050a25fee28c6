package care.milkway.scheduling.series;

import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.CancellationResult;
import care.milkway.scheduling.stored.Appointments;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Several weekly visits at the same time of the wall's clock, booked together. */
@Component
public class Series {

    private final SeriesTimes times;
    private final SeriesLetters letters;
    private final SeriesBookings bookings;
    private final SeriesChanges changes;
    private final Appointments appointments;
    private final Work work;

    Series(
            SeriesTimes times,
            SeriesLetters letters,
            SeriesBookings bookings,
            SeriesChanges changes,
            Appointments appointments,
            Work work) {
        this.times = times;
        this.letters = letters;
        this.bookings = bookings;
        this.changes = changes;
        this.appointments = appointments;
        this.work = work;
    }

    /** Every week from the first visit on, as it could be had now; nothing is taken. */
    public List<SeriesWeek> weeks(SeriesPlan plan, SeriesVisit first, int visits) {
        var starts = IntStream.range(0, visits)
                .mapToObj(week -> first.start().plus(Duration.ofDays(7L * week)))
                .toList();
        return times.weeks(letters.with(plan, plan.patient(), starts), first, visits);
    }

    /** As it stands if the first of so many visits were at this moment: with a letter of hers that lasts until the last. */
    public SeriesPlan withLetter(SeriesPlan plan, Instant first, int visits) {
        return letters.with(plan, plan.patient(), List.of(first.plus(Duration.ofDays(7L * (visits - 1)))));
    }

    /** Books all of them or none. Everything is checked again here. */
    public SeriesResult book(SeriesRequest request) {
        return bookings.book(request);
    }

    /** What is booked of the series this one belongs to, in the order in which it was planned; none if it belongs to none. */
    public List<Booked> of(Booked booked) {
        return booked.plan()
                .series()
                .map(place -> work.in(booked.plan().clinic(), () -> appointments.ofSeries(place.series()).stream()
                        .flatMap(each -> each instanceof Booked other ? Stream.of(other) : Stream.empty())
                        .toList()))
                .orElseGet(List::of);
    }

    /** Inside work on a clinic: what was booked together, in the order in which it was planned, cancelled too. */
    public List<Appointment> all(UUID series) {
        return appointments.ofSeries(series);
    }

    /** Cancels it and all that were planned after it, or nothing. */
    public CancellationResult cancelFrom(ClinicId clinic, AppointmentId id) {
        return changes.cancelFrom(clinic, id);
    }

    /** What would come of moving it, and those after it to the same time of their weeks; nothing is changed. */
    public List<SeriesWeek> wouldMove(Booked booked, SeriesVisit to) {
        return changes.wouldMove(booked, to);
    }

    /**
     * Moves it and those after it, or nothing.
     *
     * @param wanted by position; one that is not named stays as it is
     * @param agreedTotal what each costs then, tax included
     */
    public SeriesResult moveFrom(Booked booked, Map<Integer, SeriesVisit> wanted, BigDecimal agreedTotal) {
        return changes.moveFrom(booked, wanted, agreedTotal);
    }
}
