package care.milkway.page.connection;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 as Tomcat speaks it, with bounds it does not have: on the connections of one network, and on how long a
 * request may take to arrive. Public because Tomcat makes it by its name.
 */
public final class BoundedProtocol extends Http11NioProtocol {

    private @Nullable OpenConnections connections;
    private @Nullable ScheduledFuture<?> round;

    public BoundedProtocol() {
        super(new BoundedEndpoint());
    }

    void bound(OpenConnections watched) {
        connections = watched;
        ((BoundedEndpoint) getEndpoint()).bounds = watched;
        getEndpoint().setHandler(new WatchingHandler(getHandler(), watched));
    }

    @Override
    public void start() throws Exception {
        super.start();
        round = getUtilityExecutor()
                .scheduleWithFixedDelay(Objects.requireNonNull(connections)::endOverdue, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (round != null) {
            round.cancel(false);
        }
        super.stop();
    }

    private static final class BoundedEndpoint extends NioEndpoint {

        private @Nullable OpenConnections bounds;

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            final OpenConnection accepted;
            try {
                accepted = Objects.requireNonNull(bounds).accept(socket);
            } catch (IOException _) {
                destroySocket(socket); // it has ended before it began
                return false;
            }
            var opened = super.setSocketOptions(socket);
            accepted.heldBy(connections.get(socket));
            return opened;
        }
    }

    private record WatchingHandler(Handler<NioChannel> tomcat, OpenConnections connections)
            implements Handler<NioChannel> {

        @Override
        public SocketState process(SocketWrapperBase<NioChannel> socket, SocketEvent status) {
            var connection = connections.find(socket.getSocket().getIOChannel());
            if (connection == null) {
                return SocketState.CLOSED; // it had to make way a moment ago
            }
            if (status == SocketEvent.OPEN_READ) {
                connection.arrives(connections.now());
            }
            var state = ScopedValue.where(RequestPatience.CONNECTION, connection)
                    .call(() -> tomcat.process(socket, status));
            if (state == SocketState.OPEN) {
                connection.answered(connections.now());
            }
            return state;
        }

        @Override
        public void release(SocketWrapperBase<NioChannel> socket) {
            connections.closed(socket.getSocket().getIOChannel());
            tomcat.release(socket);
        }

        @Override
        public Object getGlobal() {
            return tomcat.getGlobal();
        }

        @Override
        public void pause() {
            tomcat.pause();
        }

        @Override
        public void recycle() {
            tomcat.recycle();
        }
    }
}
