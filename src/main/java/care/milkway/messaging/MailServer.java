package care.milkway.messaging;

import care.milkway.kernel.StartRefused;
import jakarta.mail.MessagingException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server that the operator names with SPRING_MAIL_HOST, if she does. */
@Component
class MailServer {

    private final ObjectProvider<JavaMailSender> sender;
    private final boolean named;
    private final String from;

    MailServer(
            ObjectProvider<JavaMailSender> sender,
            @Value("${spring.mail.host:}") String host,
            @Value("${milkway.mail.from:}") String from,
            @Value("${milkway.address:}") String address) {
        if (!host.isBlank() && address.isBlank()) {
            throw new StartRefused(
                    "With a mail server (SPRING_MAIL_HOST) MILKWAY_ADDRESS has to say how people reach this"
                            + " copy, such as https://clinic.example: links in messages would lead nowhere.");
        }
        this.sender = sender;
        this.named = !host.isBlank();
        this.from = from;
    }

    /** It did not take a message over. Says why without repeating an address. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(Exception cause) {
            super(cause.getClass().getSimpleName());
        }
    }

    boolean named() {
        return named;
    }

    void send(Message message) throws Refused {
        var server = sender.getObject();
        try {
            var mail = server.createMimeMessage();
            Mail.write(message, from, mail);
            server.send(mail);
        } catch (MailException | MessagingException failure) {
            throw new Refused(failure);
        }
    }
}
