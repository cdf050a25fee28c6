package care.milkway.page.connection;

import care.milkway.page.ClientAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who is connected, and for how long each has let us wait. When there are too many, of one network or in all, the one
 * that has waited longest makes way for the newest: whoever sends what she wants at once is always served.
 */
@Component
class OpenConnections {

    private final Map<SocketChannel, OpenConnection> open = new ConcurrentHashMap<>();
    private final Proxies proxies;
    private final Clock clock;
    private final int most;
    private final int mostOfOne;
    private final Duration patience;

    OpenConnections(
            Proxies proxies,
            Clock clock,
            @Value("${milkway.connections.most}") int most,
            @Value("${milkway.connections.most-of-one-network}") int mostOfOne,
            @Value("${milkway.connections.patience}") Duration patience) {
        this.proxies = proxies;
        this.clock = clock;
        this.most = most;
        this.mostOfOne = mostOfOne;
        this.patience = patience;
    }

    /** Only one thread accepts connections. */
    OpenConnection accept(SocketChannel channel) throws IOException {
        var peer = ((InetSocketAddress) channel.getRemoteAddress()).getAddress();
        var network = new ClientAddress(peer).block();
        if (open.size() >= most) {
            endLongestWaiting(open.values());
        } else if (!proxies.include(peer)) {
            makeWay(network);
        }
        var connection = new OpenConnection(channel, network, clock.millis());
        open.put(channel, connection);
        return connection;
    }

    private void makeWay(InetAddress network) {
        if (open.size() < mostOfOne) {
            return;
        }
        var hers = open.values().stream()
                .filter(each -> each.network().equals(network))
                .toList();
        if (hers.size() >= mostOfOne) {
            endLongestWaiting(hers);
        }
    }

    private void endLongestWaiting(Collection<OpenConnection> connections) {
        connections.stream()
                .min(Comparator.comparingLong(OpenConnection::since))
                .ifPresent(longest -> {
                    longest.end();
                    open.remove(longest.channel());
                });
    }

    /** Whoever has not sent a whole request by now won't. */
    void endOverdue() {
        var now = clock.millis();
        open.values().forEach(each -> {
            if (each.isOverdue(now, patience.toMillis())) {
                each.end();
            }
        });
    }

    @Nullable
    OpenConnection find(SocketChannel channel) {
        return open.get(channel);
    }

    void closed(SocketChannel channel) {
        open.remove(channel);
    }

    long now() {
        return clock.millis();
    }

    int count() {
        return open.size();
    }
}
