package care.milkway.messaging.delivery;

import care.milkway.messaging.FailureReason;
import care.milkway.messaging.Message;
import care.milkway.messaging.Message.StoredMessage;
import care.milkway.messaging.delivery.SendResult.Refused;
import care.milkway.messaging.delivery.SendResult.Sent;
import care.milkway.messaging.delivery.SendResult.Unreachable;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection to the mail server, used for one message after the other: to connect takes longer than to send. */
final class MailConnection implements Connection {

    /** Many servers close a connection that brings more. */
    private static final int MOST_MESSAGES = 50;

    private final JavaMailSenderImpl settings;
    private final String from;
    private @Nullable Transport transport;
    private int messages;

    MailConnection(JavaMailSenderImpl settings, String from) {
        this.settings = settings;
        this.from = from;
    }

    @Override
    public SendResult send(StoredMessage taken) {
        var message = taken.message();
        final MimeMessage mail;
        try {
            mail = mail(message);
        } catch (MessagingException | RuntimeException unfit) {
            return new Refused(FailureReason.NOT_SENDABLE);
        }
        final Transport open;
        try {
            open = open();
        } catch (MessagingException failure) {
            close();
            return new Unreachable(failure.getClass().getSimpleName());
        }
        try {
            open.sendMessage(mail, mail.getAllRecipients());
            return new Sent();
        } catch (MessagingException failure) {
            return SmtpFailure.of(failure);
        }
    }

    private MimeMessage mail(Message message) throws MessagingException {
        var mail = settings.createMimeMessage();
        Mail.write(message, from, mail);
        var id = mail.getMessageID();
        mail.saveChanges(); // writes an id of its own
        mail.setHeader("Message-ID", id);
        return mail;
    }

    private Transport open() throws MessagingException {
        if (messages++ % MOST_MESSAGES == 0) {
            close();
        }
        if (transport == null) {
            var protocol = Objects.requireNonNullElse(settings.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
            transport = settings.getSession().getTransport(protocol);
            transport.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
        }
        return transport;
    }

    @Override
    public void close() {
        var open = transport;
        transport = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (MessagingException goneAlready) {
            // What was sent is sent; there is nothing left to close.
        }
    }
}
