package care.milkway.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a request comes from: the other end of the connection, or what a configured proxy says of it. Never written down.
 *
 * @param value an IP address
 */
public record ClientAddress(InetAddress value) {

    private static final int BYTES_OF_A_NETWORK = 8;

    /** @throws IllegalStateException if the request has none, which no server that listens on a network can cause */
    public static ClientAddress of(HttpServletRequest request) {
        try {
            return new ClientAddress(InetAddress.ofLiteral(request.getRemoteAddr()));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException("the request comes from no address", wrong);
        }
    }

    /** The block that one household or office has: the address itself, or the first 64 bits of an IPv6 address. */
    public InetAddress block() {
        var bytes = value.getAddress();
        if (bytes.length <= BYTES_OF_A_NETWORK) {
            return value;
        }
        Arrays.fill(bytes, BYTES_OF_A_NETWORK, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "ClientAddress";
    }
}
