package care.milkway.page.connection;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody opens connections and sends nothing whole on them. */
@MilkwayTest
class CrowdScenarios {

    private static final String HALF = "GET /en/toronto HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";

    private static final String TOO_SLOW =
            "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

    @Autowired
    HandClock clock;

    @Autowired
    OpenConnections connections;

    @LocalServerPort
    int port;

    private final List<Wire> opened = new ArrayList<>();

    private Wire half() {
        var wire = new Wire(port).say(HALF);
        opened.add(wire);
        return wire;
    }

    @AfterEach
    void goAway() {
        opened.forEach(Wire::close);
    }

    @Test
    void hundredsOfHalfRequestsLockNobodyOut() {
        for (int each = 0; each < 600; each++) {
            half();
        }
        assertThat(Wire.exchange(port, "GET /en/toronto HTTP/1.1\nHost: localhost", ""))
                .startsWith("HTTP/1.1 200");
        assertThat(connections.count()).isLessThanOrEqualTo(257);
        assertThat(opened.getFirst().hear()).isIn("", TOO_SLOW);
    }

    @Test
    void whoDripsItsHeadersIsToldThatItTookTooLong() {
        var slow = half();
        Wire.exchange(port, "GET /en/toronto HTTP/1.1\nHost: localhost", "");
        clock.pass(Duration.ofSeconds(11));
        assertThat(slow.hear()).isIn("", TOO_SLOW);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/duct-check-trials, application/json, HTTP/1.1 400",
        "/en/toronto/holds, application/x-www-form-urlencoded, ''",
    })
    void whoDripsABodyIsNotWaitedFor(String path, String type, String answer) {
        var slow = new Wire(port);
        opened.add(slow);
        slow.say("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\nContent-Type: " + type
                + "\r\n\r\n{");
        Wire.exchange(port, "GET /en/toronto HTTP/1.1\nHost: localhost", "");
        clock.pass(Duration.ofSeconds(11));
        assertThat(slow.hear()).startsWith(answer).doesNotContain("Exception");
    }
}
