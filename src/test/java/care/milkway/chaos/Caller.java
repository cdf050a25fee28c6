package care.milkway.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's browser or program. That nobody answers is an answer to her too; all are counted. */
public final class Caller implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();

    /** @param port of the program on this machine */
    public Caller(int port) {
        base = "http://localhost:" + port;
    }

    /** @param status 0: nobody answered */
    public record Answer(int status, String body, Duration after) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** Whether nobody can know from this answer what was done. */
        public boolean unclear() {
            return status == 0 || status >= 500;
        }

        /** What a person reads first, or a program. */
        public String sentence() {
            if (status == 0) {
                return "(no answer)";
            }
            if (body.startsWith("{")) {
                return json().path("detail").asString(json().path("title").asString(""));
            }
            int start = body.indexOf("<h1");
            int end = body.indexOf("</h1>");
            return start < 0 || end < start
                    ? ""
                    : body.substring(body.indexOf('>', start) + 1, end).strip();
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, String json) {
        return post(path, json, Optional.empty());
    }

    public Answer post(String path, String json, Optional<String> key) {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        key.ifPresent(value -> request.header("Idempotency-Key", value));
        return send(request);
    }

    public Answer form(String path, String fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    /** How often which status came. */
    public Map<Integer, LongAdder> statuses() {
        return statuses;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .timeout(PATIENCE);
    }

    private Answer send(HttpRequest.Builder request) {
        var began = System.nanoTime();
        var status = 0;
        var body = "";
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            status = response.statusCode();
            body = response.body();
        } catch (IOException nobodyAnswers) {
            body = "";
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
        statuses.computeIfAbsent(status, _ -> new LongAdder()).increment();
        return new Answer(status, body, Duration.ofNanos(System.nanoTime() - began));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
