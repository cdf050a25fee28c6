package care.milkway.chaos;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server that outlives every Milkway and counts how often each message came. */
public final class CountingMailServer implements AutoCloseable {

    private final Map<String, Integer> received = new ConcurrentHashMap<>();
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
                var id = new MimeMessage(Session.getInstance(new Properties()), mail).getMessageID();
                received.merge(id, 1, Integer::sum);
                return "250 Ok";
            } catch (MessagingException unreadable) {
                throw new IOException(unreadable);
            }
        }

        @Override
        public void done() {}
    }
}
