package care.milkway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which every byte is said by the test: what no decent client would ever send. */
public final class Wire implements AutoCloseable {

    private final Socket socket;

    public Wire(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(20_000);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends this and no more. */
    public Wire say(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Everything that comes until the other side ends it. */
    public String hear() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A whole exchange: a request line, headers, and a body whose length is told. */
    public static String exchange(int port, String request, String body) {
        try (var wire = new Wire(port)) {
            var length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
            return wire.say(request.strip().replace("\n", "\r\n") + "\r\nConnection: close\r\n" + length + "\r\n"
                            + body)
                    .hear();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
