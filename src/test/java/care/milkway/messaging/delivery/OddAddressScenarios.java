package care.milkway.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.messaging.Message;
import care.milkway.messaging.Message.Kind;
import care.milkway.messaging.Message.Mailbox;
import care.milkway.messaging.MessageId;
import care.milkway.patient.Contact;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What the form takes, the mail server gets. */
class OddAddressScenarios {

    private static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maya@example.org",
                "Maya.Okafor+visit@Example.ORG",
                "o'hara@example.org",
                "m@a.co",
                "zoe%z|o@example.org",
                "#!$%&'*+/=?^_`{|}~-@example.org",
                "maya@sub.sub-domain.example.museum",
                "maya@café.example",
                "maya@例え.テスト",
                "1234567890@123.example",
            })
    void everyAddressTheFormTakesCanBeSentTo(String typed) {
        var address = Contact.of("Maya", typed, "", Language.EN).email();
        try (var server = new PickyMailServer()) {
            server.start();
            var settings = new JavaMailSenderImpl();
            settings.setHost("127.0.0.1");
            settings.setPort(server.port());
            try (var connection = new MailConnection(settings, "")) {
                assertThat(connection.send(taken(to(address)))).isEqualTo(new SendResult.Sent());
            }
            assertThat(server.taken()).containsExactly(address);
        }
    }

    private static Message.StoredMessage taken(Message message) {
        return new Message.StoredMessage(
                message, Optional.empty(), 1, Optional.empty(), false, Optional.empty(), false);
    }

    private static Message to(String address) {
        return new Message(
                new ClinicId(UUID.randomUUID()),
                new MessageId(UUID.randomUUID()),
                new AppointmentId(UUID.randomUUID()),
                Kind.INVITATION,
                0,
                new Mailbox("Larkhollow Wellness", "hello@larkhollow.example"),
                new Mailbox("", address),
                Language.EN,
                "Your visit",
                "text",
                "<p>text</p>",
                "BEGIN:VCALENDAR",
                NOW,
                NOW);
    }
}
