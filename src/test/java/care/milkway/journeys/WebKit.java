package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.chaos.Patience;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * WebKit, which every iPhone has, in Debian's MiniBrowser on a screen that nobody sees: a few words of W3C WebDriver over
 * HTTP, too few for a library.
 */
final class WebKit implements AutoCloseable {

    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process driver;
    private final String base;
    private String session = "";

    private WebKit(Process driver, int port) {
        this.driver = driver;
        this.base = "http://127.0.0.1:" + port + "/session";
    }

    /** Where Debian has it, if it is installed. */
    static Optional<Path> installed() {
        var programs =
                Stream.of("/usr/bin/WebKitWebDriver", "/usr/bin/xvfb-run").map(Path::of);
        return programs.allMatch(Files::isExecutable) ? miniBrowser() : Optional.empty();
    }

    private static Optional<Path> miniBrowser() {
        try (var folders = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-gnu")) {
            for (var folder : folders) {
                for (var version : new String[] {"webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"}) {
                    var program = folder.resolve(version, "MiniBrowser");
                    if (Files.isExecutable(program)) {
                        return Optional.of(program);
                    }
                }
            }
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static WebKit start(Path miniBrowser) throws IOException {
        var port = freePort();
        var driver = new ProcessBuilder("xvfb-run", "-a", "WebKitWebDriver", "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var webKit = new WebKit(driver, port);
        assertThat(Patience.until(() -> webKit.begins(miniBrowser)))
                .as("WebKit starts")
                .isTrue();
        return webKit;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean begins(Path miniBrowser) {
        var wanted = JsonParser.parseString("""
                {"capabilities": {"alwaysMatch": {"browserName": "MiniBrowser", "timeouts": {"implicit": 10000},
                    "webkitgtk:browserOptions": {"binary": "%s", "args": ["--automation"]}}}}""".formatted(miniBrowser));
        try {
            session = "/" + ask("", wanted.getAsJsonObject()).get("sessionId").getAsString();
            ask("/window/rect", json(Map.of("width", 360, "height", 780))); // no narrower than its buttons
            return true;
        } catch (UncheckedIOException notYetThere) {
            return false;
        }
    }

    void open(String address) {
        ask("/url", json(Map.of("url", address)));
    }

    String path() {
        return run("return location.pathname").getAsString();
    }

    String text(String selector) {
        return run("return document.querySelector(\"%s\").innerText".formatted(selector))
                .getAsString();
    }

    /** Whether the page is wider than the screen. */
    boolean sideways() {
        return run("return document.documentElement.scrollWidth > innerWidth").getAsBoolean();
    }

    /** Taps it, and waits for the page that comes. */
    void tap(String selector) {
        run("window.before = true");
        choose(selector);
        assertThat(Patience.until(() -> run("return !window.before && document.readyState === 'complete'")
                        .getAsBoolean()))
                .as("a page comes after %s on %s", selector, path())
                .isTrue();
    }

    /** Once more if one page still fades into the other: nothing can be touched until then. */
    void choose(String selector) {
        var element = find(selector);
        run("document.querySelector(\"%s\").scrollIntoView({block: 'center', behavior: 'instant'})"
                .formatted(selector));
        assertThat(Patience.until(() -> answer("/element/" + element + "/click", new JsonObject())
                                .statusCode()
                        == 200))
                .as("%s can be touched on %s", selector, path())
                .isTrue();
    }

    void type(String selector, String text) {
        ask("/element/" + find(selector) + "/value", json(Map.of("text", text)));
    }

    private String find(String selector) {
        return ask("/element", json(Map.of("using", "css selector", "value", selector)))
                .get(ELEMENT)
                .getAsString();
    }

    private JsonPrimitive run(String script) {
        var body = json(Map.of("script", script));
        body.add("args", new JsonArray());
        var said = send("/execute/sync", body);
        return said.isJsonPrimitive() ? said.getAsJsonPrimitive() : new JsonPrimitive("");
    }

    private JsonObject ask(String path, JsonObject body) {
        var said = send(path, body);
        return said.isJsonObject() ? said.getAsJsonObject() : new JsonObject();
    }

    private JsonElement send(String path, JsonObject body) {
        var answer = answer(path, body);
        var value = JsonParser.parseString(answer.body()).getAsJsonObject().get("value");
        assertThat(answer.statusCode()).as("%s %s: %s", path, body, value).isEqualTo(200);
        return value;
    }

    private HttpResponse<String> answer(String path, JsonObject body) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(base + session + path))
                            .POST(BodyPublishers.ofString(body.toString()))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static JsonObject json(Map<String, Object> fields) {
        return new Gson().toJsonTree(fields).getAsJsonObject();
    }

    /** With everything that was started for it: the screen, the driver and the browser. */
    @Override
    public void close() {
        var all = driver.descendants().toList();
        driver.destroy();
        all.forEach(ProcessHandle::destroy);
        client.close();
    }
}
