package care.milkway.chaos;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server that outlives every Milkway, counts how often each message came, and keeps who is asked how she is. */
public final class CountingMailServer implements AutoCloseable {

    private static final Pattern RECHECK = Pattern.compile("/en/recheck/[A-Za-z0-9_-]+");
    private static final Pattern HOME = Pattern.compile("/en/home/[A-Za-z0-9_-]+");

    private final Map<String, Integer> received = new ConcurrentHashMap<>();
    private final Queue<Question> questions = new ConcurrentLinkedQueue<>();
    private final int port = Premises.freePort();
    private final SMTPServer server = SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(Conversation::new)
            .build();

    /** One that listens on a free port. */
    public CountingMailServer() {
        server.start();
    }

    /** Of this machine. */
    public int port() {
        return port;
    }

    /** @param message the id under which Milkway keeps it */
    public int times(String message) {
        return received.getOrDefault("<" + message + "@milkway>", 0);
    }

    /**
     * Somebody is asked how she is.
     *
     * @param message the id under which Milkway keeps it
     */
    public record Question(String message, String recheck, String home) {}

    /** The next one that nobody has taken yet. */
    public Optional<Question> question() {
        return Optional.ofNullable(questions.poll());
    }

    /** How many different messages came. */
    public int different() {
        return received.size();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Conversation implements MessageHandler {

        Conversation(MessageContext context) {}

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String address) {}

        @Override
        public String data(InputStream mail) throws IOException {
            try {
                var message = new MimeMessage(Session.getInstance(new Properties()), mail);
                if (received.merge(message.getMessageID(), 1, Integer::sum) == 1) {
                    keep(message.getMessageID(), text(message));
                }
                return "250 Ok";
            } catch (MessagingException unreadable) {
                throw new IOException(unreadable);
            }
        }

        private void keep(String id, String text) {
            var recheck = RECHECK.matcher(text);
            var home = HOME.matcher(text);
            if (recheck.find() && home.find()) {
                questions.add(new Question(id.replaceAll("[<>]|@.*", ""), recheck.group(), home.group()));
            }
        }

        /** All that can be read in it. */
        private static String text(Part part) throws MessagingException, IOException {
            var text = new StringBuilder();
            if (part.getContent() instanceof Multipart parts) {
                for (var number = 0; number < parts.getCount(); number++) {
                    text.append(text(parts.getBodyPart(number)));
                }
            } else if (part.getContent() instanceof String words) {
                text.append(words);
            }
            return text.toString();
        }

        @Override
        public void done() {}
    }
}
