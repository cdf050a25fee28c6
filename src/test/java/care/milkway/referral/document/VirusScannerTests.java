package care.milkway.referral.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** A server that speaks as clamd does; the real one was asked the same, see docs/operations. */
class VirusScannerTests {

    private static final byte[] LETTER = new byte[200_000];

    /** Reads one file piece by piece and gives an answer. */
    private static CompletableFuture<byte[]> clamd(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var socket = server.accept();
                    var in = new DataInputStream(socket.getInputStream())) {
                var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
                assertThat(command).isEqualTo("zINSTREAM\0");
                var file = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    file.writeBytes(in.readNBytes(length));
                }
                socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                return file.toByteArray();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static VirusScanner scanner(ServerSocket server) {
        return new VirusScanner("localhost", server.getLocalPort());
    }

    @Test
    void aLetterIsSentWholeAndFoundClean()
            throws IOException, UnsoundDocument, ExecutionException, InterruptedException {
        try (var server = server()) {
            var received = clamd(server, "stream: OK");
            assertThat(scanner(server).scan(LETTER)).isTrue();
            assertThat(received.get()).isEqualTo(LETTER);
        }
    }

    @Test
    void aVirusIsRefused() throws IOException {
        try (var server = server()) {
            assertThat(clamd(server, "stream: Win.Test.EICAR_HDB-1 FOUND")).isNotNull();
            assertThatThrownBy(() -> scanner(server).scan(LETTER)).hasMessage("VIRUS");
        }
    }

    @Test
    void whereAScannerIsNamedNothingComesInUnscanned() throws IOException {
        try (var server = server()) {
            assertThat(clamd(server, "INSTREAM size limit exceeded. ERROR")).isNotNull();
            assertThatThrownBy(() -> scanner(server).scan(LETTER)).hasMessage("NO_SCANNER");
        }
        var gone = server();
        gone.close();
        assertThatThrownBy(() -> scanner(gone).scan(LETTER)).hasMessage("NO_SCANNER");
    }

    @Test
    void whereNoneIsNamedItSaysSo() throws UnsoundDocument {
        assertThat(new VirusScanner("", 3310).scan(LETTER)).isFalse();
    }
}
