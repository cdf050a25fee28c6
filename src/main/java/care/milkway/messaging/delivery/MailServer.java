package care.milkway.messaging.delivery;

import care.milkway.kernel.StartRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server that the operator names with SPRING_MAIL_HOST, if she does. */
@Component
class MailServer {

    private final ObjectProvider<JavaMailSenderImpl> settings;
    private final boolean named;
    private final String from;

    MailServer(
            ObjectProvider<JavaMailSenderImpl> settings,
            @Value("${spring.mail.host:}") String host,
            @Value("${milkway.mail.from:}") String from,
            @Value("${milkway.address:}") String address) {
        if (!host.isBlank() && address.isBlank()) {
            throw new StartRefused(
                    "With a mail server (SPRING_MAIL_HOST) MILKWAY_ADDRESS has to say how people reach this"
                            + " copy, such as https://clinic.example: links in messages would lead nowhere.");
        }
        this.settings = settings;
        this.named = !host.isBlank();
        this.from = from;
    }

    boolean named() {
        return named;
    }

    /** A connection for many messages, opened with the first. */
    MailConnection connection() {
        return new MailConnection(settings.getObject(), from);
    }
}
