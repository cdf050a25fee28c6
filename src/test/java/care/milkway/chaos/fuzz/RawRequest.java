package care.milkway.chaos.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A request as bytes, whether or not a decent client would send it.
 *
 * @param target the path with its query, as it stands in the request line
 * @param broken whether it is no proper HTTP: then the answer may be a bare status, or an end of the connection
 */
@SuppressWarnings("ArrayRecordComponent")
record RawRequest(String method, String target, List<String> headers, byte[] body, boolean broken) {

    static RawRequest of(String method, String target) {
        return new RawRequest(method, target, List.of(), new byte[0], false);
    }

    RawRequest with(String header) {
        var more = new ArrayList<>(headers);
        more.add(header);
        return new RawRequest(method, target, more, body, broken);
    }

    RawRequest with(String type, String content) {
        return with("Content-Type: " + type).with(content.getBytes(StandardCharsets.UTF_8));
    }

    RawRequest with(byte[] bytes) {
        return new RawRequest(method, target, headers, bytes, broken);
    }

    RawRequest at(String otherTarget) {
        return new RawRequest(method, otherTarget, headers, body, broken);
    }

    RawRequest by(String otherMethod) {
        return new RawRequest(otherMethod, target, headers, body, broken);
    }

    RawRequest asBroken() {
        return new RawRequest(method, target, headers, body, true);
    }

    private boolean says(String name) {
        return headers.stream()
                .anyMatch(header -> header.toLowerCase(Locale.ROOT).startsWith(name));
    }

    byte[] bytes(int port) {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (!says("host:")) {
            head.append("Host: localhost:").append(port).append("\r\n");
        }
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (body.length > 0 && !says("content-length:") && !says("transfer-encoding:")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** For whoever wants to send it again; long ones are cut. */
    @Override
    public String toString() {
        var text = method + " " + target + " " + headers + " "
                + new String(body, StandardCharsets.UTF_8).replace("\n", " ");
        return text.length() > 400 ? text.substring(0, 400) + "..." : text;
    }
}
