package care.milkway.staff;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser of somebody of the staff: keeps cookies, follows no redirect, and sends what stands in the forms. */
public final class StaffBrowser {

    private static final String BOUNDARY = "a-line-that-no-letter-has";

    public static final String SESSION = "milkway-staff";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"|data-csrf=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private final String[] headers;

    /** @param headers names and values that come with every request */
    public StaffBrowser(int port, String... headers) {
        this.headers = headers.clone();
        base = "http://localhost:" + port;
    }

    /** What came back. */
    public record Answer(int status, String location, String body, List<String> setCookies, String retryAfter) {}

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Looks how it begins, and goes away. */
    public Answer begin(String path) {
        try {
            var response = client.send(request(path).GET().build(), BodyHandlers.ofInputStream());
            response.body().close();
            var location = response.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]*", "");
            return new Answer(response.statusCode(), location, "", List.of(), "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What the server goes on telling, line by line. */
    public static final class Following implements AutoCloseable {

        private final BufferedReader lines;

        private Following(InputStream body) {
            lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }

        /** Waits for this line; whatever comes before it is passed over. */
        public void hear(String line) {
            try {
                for (var heard = lines.readLine(); !line.equals(heard); heard = lines.readLine()) {
                    if (heard == null) {
                        throw new AssertionError("the server has ended it before " + line);
                    }
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() {
            try {
                lines.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    public Following follow(String path) {
        try {
            return new Following(client.send(request(path).GET().build(), BodyHandlers.ofInputStream())
                    .body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** With the token of the form that stands on the page where she is. */
    public Answer post(String path, Map<String, String> fields) {
        return postWith(token(), path, fields);
    }

    private String token() {
        var page = get("/en/staff/lost-passkey").body();
        var token = CSRF.matcher(page);
        if (!token.find()) {
            throw new AssertionError("no form on the page:\n" + page);
        }
        return token.group(1) == null ? token.group(2) : token.group(1);
    }

    /** A form of staff with a file, and its token. */
    public Answer uploadInForm(String path, List<Map.Entry<String, String>> fields, byte[] file) {
        var all = new ArrayList<>(fields);
        all.add(Map.entry("_csrf", token()));
        return upload(path, all, file.length == 0 ? "" : "a-file", file);
    }

    public Answer postWith(String csrf, String path, Map<String, String> fields) {
        var all = new java.util.LinkedHashMap<>(fields);
        all.put("_csrf", csrf);
        return postWithout(path, all);
    }

    public Answer postWithout(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    public Answer json(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** A form with a file under any name; fields may stand several times. */
    public Answer upload(String path, List<Map.Entry<String, String>> fields, String name, byte[] file) {
        var body = new ByteArrayOutputStream();
        for (var field : fields) {
            write(
                    body,
                    "--" + BOUNDARY,
                    "Content-Disposition: form-data; name=" + field.getKey(),
                    "",
                    field.getValue());
        }
        var disposition = "Content-Disposition: form-data; name=file; filename=\"" + name + "\"";
        write(body, "--" + BOUNDARY, disposition, "Content-Type: application/pdf", "");
        body.writeBytes(file);
        write(body, "", "--" + BOUNDARY + "--");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void write(ByteArrayOutputStream body, String... lines) {
        Stream.of(lines).forEach(line -> body.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** The headers of a page, by their names in small letters. */
    public Map<String, List<String>> headers(String path) {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.discarding())
                    .headers()
                    .map();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What the session's cookie says. */
    public Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(each -> each.getName().equals(SESSION))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** As if somebody had put a session of his own into her browser. */
    public void giveSession(String value) {
        var cookie = new HttpCookie(SESSION, value);
        cookie.setPath("/");
        cookie.setDomain("localhost.local"); // as the store calls it
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(base), cookie);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            var headers = response.headers();
            return new Answer(
                    response.statusCode(),
                    headers.firstValue("Location").orElse("").replaceFirst("^https?://[^/]*", ""),
                    response.body(),
                    headers.allValues("Set-Cookie"),
                    headers.firstValue("Retry-After").orElse(""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
