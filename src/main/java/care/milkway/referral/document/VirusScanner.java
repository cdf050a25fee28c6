package care.milkway.referral.document;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks clamd, where the operator names one, whether a file carries a virus: over its INSTREAM protocol, in which the file
 * is sent in pieces, each with its length in front, and a piece of no length at the end.
 */
@Component
class VirusScanner {

    private static final int PIECE = 64 * 1024;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int LONGEST_ANSWER = 1_000;

    private final String host;
    private final int port;

    VirusScanner(@Value("${milkway.clamd.host:}") String host, @Value("${milkway.clamd.port:3310}") int port) {
        this.host = host;
        this.port = port;
    }

    /**
     * Whether it was scanned: not where no scanner is named.
     *
     * @throws UnsoundDocument if it carries a virus, or the scanner that is named does not answer
     */
    boolean scan(byte[] bytes) throws UnsoundDocument {
        if (host.isBlank()) {
            return false;
        }
        var answer = ask(bytes);
        if (answer.endsWith("FOUND")) {
            throw new UnsoundDocument(DocumentFault.VIRUS);
        }
        if (!answer.equals("stream: OK")) {
            throw new UnsoundDocument(DocumentFault.NO_SCANNER);
        }
        return true;
    }

    private String ask(byte[] bytes) throws UnsoundDocument {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < bytes.length; from += PIECE) {
                var length = Math.min(PIECE, bytes.length - from);
                out.writeInt(length);
                out.write(bytes, from, length);
            }
            out.writeInt(0);
            out.flush();
            var answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        } catch (IOException _) {
            throw new UnsoundDocument(DocumentFault.NO_SCANNER);
        }
    }
}
