package care.milkway.page.connection;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.page.ClientAddress;
import care.milkway.testing.HandClock;
import care.milkway.testing.Wire;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** Whose word counts about where a request comes from. */
class ProxyScenarios {

    private static final String CLAIM = """
            GET / HTTP/1.1
            Host: clinic.example
            X-Forwarded-For: 192.0.2.66, 203.0.113.7
            X-Forwarded-Proto: https
            X-Forwarded-Host: evil.example""";

    /** Says how it sees who is asking. */
    private static final class Mirror extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print("[" + ClientAddress.of(request).value().getHostAddress() + " " + request.getScheme() + " "
                            + request.getServerName() + "]");
        }
    }

    private static String seenBy(String configured) {
        var proxies = new Proxies(configured);
        var tomcat = new TomcatServletWebServerFactory(0);
        new ConnectionConfiguration()
                .connections(new OpenConnections(proxies, new HandClock(), 100, 50, Duration.ofSeconds(10)), proxies)
                .customize(tomcat);
        var server = tomcat.getWebServer(
                context -> context.addServlet("mirror", new Mirror()).addMapping("/"));
        server.start();
        try {
            return Wire.exchange(server.getPort(), CLAIM, "");
        } finally {
            server.stop();
        }
    }

    @Test
    void aStrangerIsNotBelieved() {
        assertThat(seenBy("")).contains("[127.0.0.1 http clinic.example]");
        assertThat(seenBy("10.0.0.0/8")).contains("[127.0.0.1 http clinic.example]");
    }

    @Test
    void theConfiguredProxyIsBelievedOfTheClientAndTheProtocolOnly() {
        assertThat(seenBy("127.0.0.1, 10.0.0.0/8")).contains("[203.0.113.7 https clinic.example]");
    }

    /** Two addresses and no block were taken for a pattern, so that neither was believed. */
    @Test
    void addressesWithoutABlockAmongThemAreBelieved() {
        assertThat(seenBy("127.0.0.1, ::1")).contains("[203.0.113.7 https clinic.example]");
        assertThat(seenBy("127.0.0.1")).contains("[203.0.113.7 https clinic.example]");
        assertThat(seenBy("10.0.0.5,::1")).contains("[127.0.0.1 http clinic.example]");
    }

    @Test
    void aHouseholdHasOneBlock() {
        var one = new ClientAddress(InetAddress.ofLiteral("2001:db8:1:2:3::4"));
        var other = new ClientAddress(InetAddress.ofLiteral("2001:db8:1:2:ffff::1"));
        assertThat(one.block()).isEqualTo(other.block());
        assertThat(one).hasToString("ClientAddress");
    }
}
