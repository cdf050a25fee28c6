package care.milkway.scheduling.subscribed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands at an address that somebody typed, and what somebody else has put there. */
class CalendarFetchTests {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private HttpServer server;

    @BeforeEach
    void somebodyServesOnThisMachine() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void nobodyDoes() {
        server.stop(0);
    }

    private String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** As if this machine were on the open internet. */
    private static CalendarFetch trusting() {
        return new CalendarFetch(_ -> true, Set.of("http"), PATIENCE);
    }

    private CalendarProblem problem(CalendarFetch fetch, String address) {
        return catchThrowableOfType(CalendarUnread.class, () -> fetch.read(address))
                .problem();
    }

    private void answer(String path, int status, String text) {
        server.createContext(path, exchange -> answer(exchange, status, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void redirect(String path, String location) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    @Test
    void aCalendarIsReadAlsoByARedirect() throws CalendarUnread {
        answer("/here.ics", 200, "BEGIN:VCALENDAR");
        redirect("/there", "/here.ics");
        assertThat(trusting().read(at("/here.ics"))).isEqualTo("BEGIN:VCALENDAR");
        assertThat(trusting().read(at("/there"))).isEqualTo("BEGIN:VCALENDAR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/x.ics",
                "https://127.0.0.1/x.ics",
                "https://[::1]/x.ics",
                "https://[::ffff:127.0.0.1]/x.ics",
                "https://2130706433/x.ics",
                "https://10.0.0.7/x.ics",
                "https://169.254.169.254/latest/meta-data"
            })
    void anAddressInsideOurNetworkIsNotAsked(String address) {
        assertThat(problem(new CalendarFetch(), address)).isIn(CalendarProblem.INSIDE, CalendarProblem.UNREACHABLE);
        assertThat(problem(new CalendarFetch(), "https://localhost/x.ics")).isEqualTo(CalendarProblem.INSIDE);
    }

    /** The first address is on the open internet, what it leads to is not: each name is looked at when it is asked. */
    @Test
    void aRedirectIntoOurNetworkIsNotFollowed() {
        redirect("/out", "http://127.0.0.2:" + server.getAddress().getPort() + "/secret");
        answer("/secret", 200, "BEGIN:VCALENDAR");
        var onlyThisOne =
                new CalendarFetch(each -> !each.getHostAddress().equals("127.0.0.2"), Set.of("http"), PATIENCE);
        assertThat(problem(onlyThisOne, at("/out"))).isEqualTo(CalendarProblem.INSIDE);
        redirect("/file", "file:///etc/passwd");
        assertThat(problem(trusting(), at("/file"))).isEqualTo(CalendarProblem.NOT_HTTPS);
        redirect("/round", "/round");
        assertThat(problem(trusting(), at("/round"))).isEqualTo(CalendarProblem.LEADS_ON);
        assertThat(problem(new CalendarFetch(), at("/out"))).as("no https").isEqualTo(CalendarProblem.NOT_HTTPS);
    }

    @Test
    void fiftyMegabytesAreNotRead() {
        server.createContext("/big", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                var chunk = new byte[1 << 16];
                for (int sent = 0; sent < 50_000_000; sent += chunk.length) {
                    out.write(chunk);
                }
            }
        });
        assertThat(problem(trusting(), at("/big"))).isEqualTo(CalendarProblem.TOO_BIG);
    }

    @Test
    void anAnswerThatDoesNotEndIsLeft() {
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                while (!Thread.currentThread().isInterrupted()) {
                    out.write('x');
                    out.flush();
                    LockSupport.parkNanos(50_000_000);
                }
            }
        });
        assertThat(problem(trusting(), at("/drip"))).isEqualTo(CalendarProblem.TOO_SLOW);
    }

    @Test
    void whatIsGoneOrAsksWhoOneIsIsSaidSo() {
        answer("/gone", 404, "");
        answer("/who", 401, "");
        assertThat(problem(trusting(), at("/gone"))).isEqualTo(CalendarProblem.REFUSED);
        assertThat(problem(trusting(), at("/who"))).isEqualTo(CalendarProblem.REFUSED);
        assertThat(problem(trusting(), "http://nobody.invalid/x.ics")).isEqualTo(CalendarProblem.UNREACHABLE);
    }
}
