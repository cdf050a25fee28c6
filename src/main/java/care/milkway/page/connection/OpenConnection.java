package care.milkway.page.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** One connection, and since when it has been in the state in which it is. */
final class OpenConnection {

    private static final byte[] TOO_SLOW =
            "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final InetAddress network;
    private volatile @Nullable SocketWrapperBase<?> socket;
    private volatile long since;
    private volatile boolean midway;
    private volatile long more;

    OpenConnection(SocketChannel channel, InetAddress network, long now) {
        this.channel = channel;
        this.network = network;
        this.since = now;
    }

    SocketChannel channel() {
        return channel;
    }

    InetAddress network() {
        return network;
    }

    long since() {
        return since;
    }

    /** In milliseconds: so much longer than others may this request take to arrive. */
    void mayTakeLonger(long millis) {
        more = millis;
    }

    boolean isOverdue(long now, long patience) {
        return midway && now - since > patience + more;
    }

    void heldBy(@Nullable SocketWrapperBase<?> holder) {
        socket = holder;
    }

    void arrives(long now) {
        if (!midway) {
            since = now;
            midway = true;
        }
    }

    /** All of it is here; how long the answer takes is not its sender's doing. */
    void arrived() {
        midway = false;
    }

    void answered(long now) {
        since = now;
        midway = false;
        more = 0;
    }

    /** Ends it at once; where a page is being made, nothing more is read, so that whoever waits for the rest of it goes on. */
    void end() {
        var held = socket;
        if (held == null) {
            return;
        }
        var lock = held.getLock();
        if (!lock.tryLock()) {
            readNoMore();
            return;
        }
        try {
            if (!held.isClosed()) {
                sayWhy();
                held.close();
            }
        } finally {
            lock.unlock();
        }
    }

    private void readNoMore() {
        try {
            channel.shutdownInput();
        } catch (IOException _) {
            // it has ended by itself
        }
    }

    private void sayWhy() {
        try {
            if (midway) {
                channel.write(ByteBuffer.wrap(TOO_SLOW));
            }
        } catch (IOException _) {
            // it has ended by itself
        }
    }
}
