package care.milkway.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What lies between a browser and a program: it can be cut, and mended. */
final class NetworkLine implements AutoCloseable {

    private final ServerSocket server;
    private final int program;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean whole = true;

    NetworkLine(int program) {
        this.program = program;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void cut() {
        whole = false;
        open.forEach(NetworkLine::close);
        open.clear();
    }

    void mend() {
        whole = true;
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                var browser = server.accept();
                if (whole) {
                    connect(browser);
                } else {
                    close(browser);
                }
            }
        } catch (IOException _) {
            // it is closed when the test is over
        }
    }

    private void connect(Socket browser) throws IOException {
        var there = new Socket(InetAddress.getLoopbackAddress(), program);
        open.add(browser);
        open.add(there);
        Thread.startVirtualThread(() -> pass(browser, there));
        Thread.startVirtualThread(() -> pass(there, browser));
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // it is cut
        }
        close(from);
        close(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is closed
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        server.close();
    }
}
