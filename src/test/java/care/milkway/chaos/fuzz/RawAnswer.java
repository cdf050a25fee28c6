package care.milkway.chaos.fuzz;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What came back.
 *
 * @param status 0: the connection ended without a word; -1: nothing came for too long
 * @param head the headers, as they came
 */
record RawAnswer(int status, String head, String body) {

    private static final int MOST_MILLISECONDS = 20_000;

    static RawAnswer to(RawRequest request, int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(MOST_MILLISECONDS);
            socket.getOutputStream().write(request.bytes(port));
            if (request.broken()) {
                socket.shutdownOutput(); // so that nobody waits for the rest of it
            }
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (SocketTimeoutException silence) {
            return new RawAnswer(-1, "", "");
        } catch (IOException ended) {
            return new RawAnswer(0, "", "");
        }
    }

    private static RawAnswer read(String all) {
        int end = all.indexOf("\r\n\r\n");
        if (!all.startsWith("HTTP/1.1 ") || end < 0) {
            return new RawAnswer(0, "", all);
        }
        var head = all.substring(0, end);
        var rest = all.substring(end + 4);
        var body = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked") ? joined(rest) : rest;
        return new RawAnswer(
                Integer.parseInt(all.substring(9, 12)),
                head,
                new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static String joined(String chunks) {
        var whole = new StringBuilder();
        int from = 0;
        for (int line = chunks.indexOf("\r\n", from); line > 0; line = chunks.indexOf("\r\n", from)) {
            int length = Integer.parseInt(chunks, from, line, 16);
            int end = Math.min(chunks.length(), line + 2 + length);
            whole.append(chunks, line + 2, end);
            from = end + 2;
            if (length == 0 || from >= chunks.length()) {
                break;
            }
        }
        return whole.toString();
    }

    String header(String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    boolean is(String type) {
        return header("content-type").startsWith(type);
    }

    boolean accepted() {
        return status >= 200 && status < 400;
    }
}
