package care.milkway.messaging.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import tools.jackson.databind.json.JsonMapper;

/** Speaks as a provider of text messages does, over real HTTP, and answers as a test tells it to. */
final class TextingProvider {

    private final List<Map<String, String>> taken = new ArrayList<>();
    private final Queue<Integer> answers = new ArrayDeque<>();
    private final HttpServer server;
    private int asked;

    TextingProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/2010-04-01/Accounts/AC1/Messages.json", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Next it answers with these, one after the other; -1: takes the message and says nothing. */
    synchronized void next(int... statuses) {
        answers.clear();
        for (var each : statuses) {
            answers.add(each);
        }
    }

    /** What it has taken over. */
    synchronized List<Map<String, String>> taken() {
        return List.copyOf(taken);
    }

    synchronized int asked() {
        return asked;
    }

    synchronized void forget() {
        taken.clear();
        answers.clear();
        asked = 0;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!"Basic QUMxOnNlY3JldA==".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                say(exchange, 401, "{}");
            } else if (exchange.getRequestMethod().equals("GET")) {
                say(exchange, 200, list());
            } else {
                post(exchange);
            }
        }
    }

    private void post(HttpExchange exchange) throws IOException {
        asked++;
        var fields = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        int status = answers.isEmpty() ? 201 : answers.remove();
        if (status == 201 || status == -1) {
            taken.add(fields);
        }
        if (status != -1) {
            say(exchange, status, status == 400 ? "{\"code\": 21211}" : "{\"sid\": \"SM1\"}");
        }
    }

    private String list() {
        var bodies = taken.stream()
                .map(each -> Map.of("body", each.getOrDefault("Body", "")))
                .toList();
        return JsonMapper.shared().writeValueAsString(Map.of("messages", bodies));
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> fields(String form) {
        var fields = new HashMap<String, String>();
        for (var each : List.of(form.split("&", -1))) {
            var pair = each.split("=", 2);
            fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return fields;
    }
}
