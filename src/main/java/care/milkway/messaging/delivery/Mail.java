package care.milkway.messaging.delivery;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import care.milkway.messaging.Message;
import care.milkway.messaging.Message.Mailbox;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;

/**
 * A message as MIME: text, page and invitation as alternatives, so that mail programs offer to keep the date (RFC 6047),
 * and the same invitation as a file for those that do not.
 */
final class Mail {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private Mail() {}

    /** @param from the address to send from; empty: the clinic's own. Answers go to the clinic in any case. */
    static void write(Message message, String from, MimeMessage mail) throws MessagingException {
        var clinic = address(message.from());
        mail.setFrom(
                from.isBlank() ? clinic : address(new Mailbox(message.from().name(), from)));
        mail.setReplyTo(new InternetAddress[] {clinic});
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, address(message.to()));
        mail.setSubject(message.subject(), UTF_8);
        mail.setHeader("Date", RFC_1123_DATE_TIME.format(message.recordedAt().atOffset(ZoneOffset.UTC)));
        mail.setContentLanguage(new String[] {message.language().locale().toLanguageTag()});
        // The same after every attempt, so that a mail server can tell a repetition.
        mail.setHeader("Message-ID", "<" + message.id().value() + "@milkway>");
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContent(
                message.calendar().isEmpty()
                        ? alternatives(message)
                        : new MimeMultipart("mixed", whole(alternatives(message)), file(message)));
    }

    private static MimeMultipart alternatives(Message message) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(message.text(), UTF_8);
        var page = new MimeBodyPart();
        page.setText(message.html(), UTF_8, "html");
        if (message.calendar().isEmpty()) {
            return new MimeMultipart("alternative", text, page);
        }
        var calendar = part(
                message,
                "text/calendar; charset=UTF-8; method=" + message.kind().method());
        return new MimeMultipart("alternative", text, page, calendar);
    }

    private static MimeBodyPart whole(MimeMultipart parts) throws MessagingException {
        var whole = new MimeBodyPart();
        whole.setContent(parts);
        return whole;
    }

    private static MimeBodyPart file(Message message) throws MessagingException {
        var file = part(message, "application/ics; charset=UTF-8");
        file.setFileName("invitation.ics");
        file.setDisposition(Part.ATTACHMENT);
        return file;
    }

    /** Bytes, and base64 on the way: no server may fold a calendar's lines or change how they end. */
    private static MimeBodyPart part(Message message, String type) throws MessagingException {
        var part = new MimeBodyPart();
        var bytes = message.calendar().getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress address(Mailbox mailbox) throws MessagingException {
        try {
            var address = new InternetAddress(mailbox.address(), true);
            if (!mailbox.name().isEmpty()) {
                address.setPersonal(mailbox.name(), UTF_8);
            }
            return address;
        } catch (UnsupportedEncodingException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
