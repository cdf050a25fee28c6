package care.milkway.page.connection;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Takes away what anybody could claim: of a configured proxy the client's address and the protocol are believed, of all
 * others nothing, and a host never.
 */
final class ForwardedHeaders extends ValveBase {

    static final String CLIENT = "X-Forwarded-For";
    static final String PROTOCOL = "X-Forwarded-Proto";
    private static final List<String> NEVER = List.of(
            "Forwarded",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Ssl",
            "X-Forwarded-By");

    private final Proxies proxies;

    ForwardedHeaders(Proxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var headers = request.getCoyoteRequest().getMimeHeaders();
        NEVER.forEach(headers::removeHeader);
        if (proxies.none() || !proxies.include(InetAddress.ofLiteral(request.getPeerAddr()))) {
            headers.removeHeader(CLIENT);
            headers.removeHeader(PROTOCOL);
        }
        getNext().invoke(request, response);
    }
}
