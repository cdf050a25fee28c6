package care.milkway.bench;

import care.milkway.bench.Requests.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody of the staff, signed in by the link that a demonstration prints when it starts. */
final class StaffDoor {

    private static final int PATIENCE_SECONDS = 30;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;
    private String token;

    private StaffDoor(int port, String key, String clinic) {
        this.port = port;
        token = token("/en/staff/link?key=" + key);
        post("/en/staff/link", Map.of("key", key));
        token = token("/en/staff/clinics");
        var status = post("/en/staff/clinics", Map.of("clinic", clinic)).statusCode();
        if (status != 302) {
            throw new IllegalStateException("the lead can't work for " + clinic + ": " + status);
        }
    }

    private String token(String page) {
        var form = TOKEN.matcher(get(page));
        if (!form.find()) {
            throw new IllegalStateException("there is no form on " + page);
        }
        return form.group(1);
    }

    /** The lead of the demonstration, at work in that clinic. Her link is printed a moment after the first page is there. */
    static StaffDoor lead(Product product, String clinic) {
        var link = Pattern.compile("clinic lead\\s+http://localhost:" + product.port() + "\\S+[?&]key=(\\S+)");
        for (int tenth = 0; tenth < PATIENCE_SECONDS * 10; tenth++) {
            var printed = link.matcher(log());
            if (printed.find()) {
                return new StaffDoor(product.port(), printed.group(1), clinic);
            }
            Product.pause(Duration.ofMillis(100));
        }
        throw new IllegalStateException("no link to sign in with was printed");
    }

    private static String log() {
        try {
            return Files.readString(Bench.FOLDER.resolve("product.log"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(each -> each.getName() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    Request page(String path) {
        return Request.get(path, cookie());
    }

    String get(String path) {
        return send(request(path).GET()).body();
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
