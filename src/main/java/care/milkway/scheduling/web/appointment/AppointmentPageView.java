package care.milkway.scheduling.web.appointment;

import care.milkway.clinic.SeekCare.CareAdvice;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.CancellationCause;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.reminder.VisitAnswer;
import care.milkway.scheduling.web.VisitTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An appointment on its own page; public for the templates.
 *
 * @param key the key of its link
 * @param changeable whether she may still move or cancel it here
 * @param notice the key of a sentence about what just happened, or empty; the clinic's number follows it
 * @param undoUntil until when she may take back what she did last
 * @param earlier what it was before she moved it, as long as she may take that back
 * @param seekCare when not to wait for the visit
 * @param letter how far her letter is, if the booking waits for one
 * @param alternative what she is offered because her practitioner can't come
 * @param withoutLetter what is free next without a letter, if the time was given back for want of one
 * @param answer what she has said of it
 * @param programme what those cost together, where they were sold as one
 * @param series all that is booked of the weekly visits it is one of; none: it is a single one
 * @param texts whether she may ask for text messages
 */
public record AppointmentPageView(
        AppointmentView seen,
        String key,
        boolean changeable,
        String notice,
        Optional<ZonedDateTime> undoUntil,
        Optional<VisitTime> earlier,
        List<CareAdvice> seekCare,
        Optional<LetterStatus> letter,
        Optional<Offer> withoutLetter,
        VisitAnswer answer,
        boolean texts,
        Optional<AlternativeView> alternative,
        List<SeriesLine> series,
        Optional<ProgrammePrice> programme) {

    /** What nobody has been asked. */
    static final VisitAnswer NO_ANSWER = new VisitAnswer(false, false, false);

    /** How many were planned after it. */
    public long after() {
        return series.stream().filter(SeriesLine::isAfter).count();
    }

    /** Whether it was given back because no letter came. */
    public boolean overdue() {
        return seen.appointment() instanceof Appointment.Cancelled cancelled
                && cancelled.because() == CancellationCause.LETTER_OVERDUE;
    }
}
