package care.milkway.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends one request after the other, follows no redirect, and looks at what came as it came. */
final class Visitor {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final Optional<String> address;
    private Optional<String> check = Optional.empty();

    Visitor(int port) {
        this.base = "http://localhost:" + port;
        this.address = Optional.empty();
    }

    /** From somewhere else, as a proxy says. */
    Visitor(int port, String address) {
        this.base = "http://localhost:" + port;
        this.address = Optional.of(address);
    }

    /** In whose browser the check with this key was made. */
    Visitor at(String key) {
        check = Optional.of(key);
        return this;
    }

    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        byte[] body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Where to go next, without the host. */
        String location() {
            return header("Location").replaceFirst("^https?://[^/]*", "");
        }

        /** The key of a check, in the cookie that came with it. */
        String checkKey() {
            return header("Set-Cookie").replaceFirst("(?s).*milkway-check=([A-Za-z0-9_-]{64});.*", "$1");
        }

        String text() {
            return new String(body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body());
        }
    }

    /** As browsers ask: compressed. */
    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer getCompressed(String path) {
        return send(request(path).header("Accept-Encoding", "gzip").GET());
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer post(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    Answer json(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", String.valueOf(body.hashCode()))
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        address.ifPresent(each -> request.header("X-Forwarded-For", each));
        check.ifPresent(key -> request.header("Cookie", "milkway-check=" + key).header("Check-Key", key));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
