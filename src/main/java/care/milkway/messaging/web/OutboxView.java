package care.milkway.messaging.web;

import care.milkway.messaging.FailureReason;
import care.milkway.messaging.Message;
import care.milkway.messaging.Message.StoredMessage;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A message in the outbox; public for the templates.
 *
 * @param written when, on the clinic's clock
 * @param state the end of the key of the word that says what became of it
 */
public record OutboxView(Message message, ZonedDateTime written, String state) {

    static OutboxView of(StoredMessage stored, ZoneId zone, Instant now) {
        var written = stored.message().recordedAt().atZone(zone);
        return new OutboxView(stored.message(), written, state(stored, now));
    }

    private static String state(StoredMessage stored, Instant now) {
        if (stored.sentAt().isPresent()) {
            return "sent";
        }
        return stored.givenUp().map(FailureReason::name).orElseGet(() -> unsent(stored, now));
    }

    private static String unsent(StoredMessage stored, Instant now) {
        if (stored.replaced()) {
            return "replaced";
        }
        if (stored.heldBack() && stored.message().usefulUntil().isAfter(now)) {
            return "heldback";
        }
        return stored.message().usefulUntil().isAfter(now) ? "waiting" : "late";
    }

    public String subject() {
        return message.subject();
    }

    /** The text line by line; a line that is an address becomes a link. */
    public List<String> lines() {
        return message.text().lines().toList();
    }
}
