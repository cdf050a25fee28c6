package care.milkway.messaging.appointment;

import care.milkway.scheduling.BookingNumber;
import care.milkway.scheduling.availability.Offer;
import java.time.ZonedDateTime;
import java.util.Optional;

/** What there is to tell of the referral letter of an appointment. */
sealed interface LetterNews {

    /** None is needed, or it was accepted long ago. */
    record Nothing() implements LetterNews {}

    /** It has to be there by then. */
    record Awaited(ZonedDateTime due, BookingNumber number) implements LetterNews {}

    /** The last one was refused; another has to be there by then. */
    record Refused(String reason, ZonedDateTime due, BookingNumber number) implements LetterNews {}

    /** It was accepted. */
    record Accepted() implements LetterNews {}

    /**
     * None was accepted in time.
     *
     * @param soonest what is free next without a letter
     */
    record Overdue(Optional<Offer> soonest) implements LetterNews {}
}
