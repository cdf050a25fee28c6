package care.milkway.messaging.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/** A real SMTP server that refuses, puts off, hangs or hangs up, as it is told; it keeps whom it took a message for. */
final class PickyMailServer implements AutoCloseable {

    private final int port = freePort();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Set<String> dropped = ConcurrentHashMap.newKeySet();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile CountDownLatch open = new CountDownLatch(0);
    private volatile CountDownLatch hanging = new CountDownLatch(1);
    private @Nullable SMTPServer server;

    int port() {
        return port;
    }

    synchronized void start() {
        if (server == null) {
            server = SMTPServer.port(port)
                    .messageHandlerFactory(Conversation::new)
                    .sessionHandler(new Counting())
                    .build();
            server.start();
        }
    }

    synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** As on its first day. */
    void forget() {
        open.countDown();
        answers.clear();
        dropped.clear();
        taken.clear();
        connections.set(0);
        hanging = new CountDownLatch(1);
        start();
    }

    /** Answers with this code when it is given the recipient. */
    void answer(String recipient, int code) {
        answers.put(recipient, code);
    }

    void takes(String recipient) {
        answers.remove(recipient);
    }

    void hangUpOn(String recipient) {
        dropped.add(recipient);
    }

    /** Says nothing any more when it is given a recipient. */
    void hang() {
        open = new CountDownLatch(1);
    }

    void goOn() {
        open.countDown();
    }

    /** Waits until somebody waits for it. */
    boolean keepsSomebodyWaiting() throws InterruptedException {
        return hanging.await(20, TimeUnit.SECONDS);
    }

    List<String> taken() {
        return List.copyOf(taken);
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        goOn();
        stop();
    }

    private final class Counting implements SessionHandler {

        @Override
        public SessionAcceptance accept(Session session) {
            connections.incrementAndGet();
            return SessionAcceptance.success();
        }

        @Override
        public void onSessionEnd(Session session) {}
    }

    private final class Conversation implements MessageHandler {

        private String recipient = "";

        Conversation(MessageContext context) {}

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String address) throws RejectException {
            if (open.getCount() > 0) {
                hanging.countDown();
                await();
            }
            if (dropped.contains(address)) {
                throw new DropConnectionException(421, "4.3.0 Closing");
            }
            var code = answers.getOrDefault(address, 250);
            if (code != 250) {
                throw new RejectException(code, "no");
            }
            recipient = address;
        }

        @Override
        public String data(InputStream mail) throws IOException {
            mail.readAllBytes();
            taken.add(recipient);
            return "250 Ok";
        }

        @Override
        public void done() {}

        private void await() {
            try {
                open.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
