package care.milkway.messaging;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message as it was written; it never changes. Never printed: {@link #toString()} tells nothing but the id.
 *
 * @param appointment what it is about: in a message about the waiting list, the place or the offer; of weekly visits that
 *     were booked together, their series
 * @param sequence which state of the appointment it tells, as iCalendar counts
 * @param calendar the invitation; empty in a note
 * @param usefulUntil when it is too late to send it: the visit is over
 */
public record Message(
        ClinicId clinic,
        MessageId id,
        AppointmentId appointment,
        Kind kind,
        int sequence,
        Mailbox from,
        Mailbox to,
        Language language,
        String subject,
        String text,
        String html,
        String calendar,
        Instant usefulUntil,
        Instant recordedAt) {

    /** What it tells about the appointment. */
    public enum Kind {
        INVITATION("REQUEST"),
        /** To weekly visits that were booked together: a request may have but one entry (RFC 5546, 3.2.2). */
        SERIES("PUBLISH"),
        UPDATE("REQUEST"),
        CANCELLATION("CANCEL"),
        /** That it is soon. */
        REMINDER(""),
        /** That it is soon, to her phone. */
        TEXT(""),
        /** To whoever joined the waiting list. */
        WAITING(""),
        /** A freed time, to whoever waits for one. */
        OFFER(""),
        /** Her practitioner can't come: what she is offered instead. */
        ALTERNATIVE(""),
        /** To whoever asked the clinic something: that it is there. */
        QUESTION(""),
        /** To the clinic: that somebody asked something. */
        INBOX(""),
        /** How she is a day later: about the question that was asked. */
        RECHECK(""),
        /** To the clinic: what its patient could not be told. */
        NOTE("");

        private final String method;

        Kind(String method) {
            this.method = method;
        }

        /** How iCalendar (RFC 5546) calls it; empty where there is nothing to put into a calendar. */
        public String method() {
            return method;
        }
    }

    /**
     * Somebody's e-mail address.
     *
     * @param name empty where none may be told
     */
    public record Mailbox(String name, String address) {

        @Override
        public String toString() {
            return "Mailbox";
        }
    }

    /**
     * A message and what became of it.
     *
     * @param givenUp why it will never be sent, if so
     * @param heldBack whether it waits because its address got as many as it may
     * @param recipientKey the key of its address, if the owner has not confirmed it
     * @param replaced whether a newer message about the same appointment took its place
     */
    public record StoredMessage(
            Message message,
            Optional<Instant> sentAt,
            int attempts,
            Optional<FailureReason> givenUp,
            boolean heldBack,
            Optional<UUID> recipientKey,
            boolean replaced) {}

    /** The same, first told, about something else: several weekly visits. */
    public Message about(AppointmentId series) {
        return new Message(
                clinic,
                id,
                series,
                kind,
                0,
                from,
                to,
                language,
                subject,
                text,
                html,
                calendar,
                usefulUntil,
                recordedAt);
    }

    @Override
    public String toString() {
        return "Message " + id.value();
    }
}
