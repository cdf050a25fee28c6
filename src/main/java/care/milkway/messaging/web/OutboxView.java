package care.milkway.messaging.web;

import care.milkway.messaging.Message;
import care.milkway.messaging.Message.StoredMessage;
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

    static OutboxView of(StoredMessage kept, ZoneId zone) {
        var state = kept.sentAt().isPresent() ? "sent" : kept.replaced() ? "replaced" : "waiting";
        return new OutboxView(kept.message(), kept.message().recordedAt().atZone(zone), state);
    }

    public String subject() {
        return message.subject();
    }

    /** The text line by line; a line that is an address becomes a link. */
    public List<String> lines() {
        return message.text().lines().toList();
    }
}
