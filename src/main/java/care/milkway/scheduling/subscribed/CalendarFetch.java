package care.milkway.scheduling.subscribed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads what stands at an address that somebody typed. Where a name leads is looked at in the very step that connects, at
 * each redirect anew: so no name can lead into our own network by answering differently the second time.
 */
@Component
class CalendarFetch {

    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_REDIRECTS = 3;
    private static final int CHUNK = 8_192;

    private final Predicate<InetAddress> open;
    private final Set<String> schemes;
    private final Duration patience;

    @Autowired
    CalendarFetch() {
        this(OpenInternet::has, Set.of("https"), Duration.ofSeconds(20));
    }

    CalendarFetch(Predicate<InetAddress> open, Set<String> schemes, Duration patience) {
        this.open = open;
        this.schemes = schemes;
        this.patience = patience;
    }

    /** @throws CalendarUnread saying why not, within our patience whatever the other side does */
    String read(String address) throws CalendarUnread {
        try (var client = client();
                var one = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = one.submit(() -> read(client, address));
            try {
                return reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException tooSlow) {
                throw new CalendarUnread(CalendarProblem.TOO_SLOW);
            } catch (ExecutionException failure) {
                throw failure.getCause() instanceof CalendarUnread why
                        ? why
                        : new CalendarUnread(CalendarProblem.UNREACHABLE);
            } finally {
                reading.cancel(true);
                client.close(CloseMode.IMMEDIATE);
            }
        } catch (CalendarUnread why) {
            throw why;
        } catch (IOException failure) {
            throw new CalendarUnread(CalendarProblem.UNREACHABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CalendarUnread(CalendarProblem.UNREACHABLE);
        }
    }

    private CloseableHttpClient client() {
        var limit = Timeout.ofMilliseconds(patience.toMillis());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedNames())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(limit)
                        .setSocketTimeout(limit)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(limit)
                        .setConnectionRequestTimeout(limit)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Milkway")
                .build();
    }

    /** One address that is not on the open internet is enough to go nowhere. */
    private final class GuardedNames extends SystemDefaultDnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var found = super.resolve(host);
            for (var each : found) {
                if (!open.test(each)) {
                    throw new InsideAddress();
                }
            }
            return found;
        }
    }

    /** A name leads into our own network. */
    private static final class InsideAddress extends UnknownHostException {

        private static final long serialVersionUID = 1;
    }

    private String read(CloseableHttpClient client, String typed) throws IOException {
        var address = typed;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var target = target(address);
            var step = new Step();
            try {
                client.execute(new HttpGet(target), response -> step.take(target, response));
            } catch (InsideAddress inside) {
                throw new CalendarUnread(CalendarProblem.INSIDE);
            }
            if (step.text != null) {
                return step.text;
            }
            address = step.next;
        }
        throw new CalendarUnread(CalendarProblem.LEADS_ON);
    }

    private URI target(String address) throws CalendarUnread {
        try {
            var uri = new URI(address);
            if (!schemes.contains(uri.getScheme()) || uri.getHost() == null || uri.getUserInfo() != null) {
                throw new CalendarUnread(CalendarProblem.NOT_HTTPS);
            }
            return uri;
        } catch (URISyntaxException odd) {
            throw new CalendarUnread(CalendarProblem.NOT_HTTPS);
        }
    }

    /** One answer: what it says, or where it leads on to. */
    private static final class Step {

        private @Nullable String text;
        private String next = "";

        boolean take(URI target, ClassicHttpResponse response) throws IOException {
            var status = response.getCode();
            var location = response.getFirstHeader("Location");
            if (status >= 300 && status < 400 && location != null) {
                next = resolved(target, location.getValue());
                return true;
            }
            if (status != 200 || response.getEntity() == null) {
                throw new CalendarUnread(CalendarProblem.REFUSED);
            }
            try (var body = response.getEntity().getContent()) {
                text = limited(body);
            }
            return true;
        }

        private static String resolved(URI target, String location) throws CalendarUnread {
            try {
                return target.resolve(new URI(location)).toString();
            } catch (URISyntaxException odd) {
                throw new CalendarUnread(CalendarProblem.REFUSED);
            }
        }

        private static String limited(InputStream body) throws IOException {
            var read = new ByteArrayOutputStream();
            var chunk = new byte[CHUNK];
            for (int length = body.read(chunk); length >= 0; length = body.read(chunk)) {
                read.write(chunk, 0, length);
                if (read.size() > MOST_BYTES) {
                    throw new CalendarUnread(CalendarProblem.TOO_BIG);
                }
            }
            return read.toString(StandardCharsets.UTF_8);
        }
    }
}
