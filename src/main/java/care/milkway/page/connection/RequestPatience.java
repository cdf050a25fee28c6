package care.milkway.page.connection;

import care.milkway.page.upload.UploadAddress;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Lets a file take longer to arrive than a form: ten megabytes from a phone take minutes. And knows that a request has
 * arrived which is answered bit by bit, as long as a board is open: Tomcat calls that what it calls half a request.
 */
final class RequestPatience extends ValveBase {

    /** The one that is being served. */
    static final ScopedValue<OpenConnection> CONNECTION = ScopedValue.newInstance();

    private static final long MILLIS = Duration.ofMinutes(3).toMillis();

    RequestPatience() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var path = request.getRequestURI();
        if (path != null && CONNECTION.isBound() && UploadAddress.isOf(request.getMethod(), path)) {
            CONNECTION.get().mayTakeLonger(MILLIS);
        }
        getNext().invoke(request, response);
        if (CONNECTION.isBound() && request.isAsync()) {
            CONNECTION.get().arrived();
        }
    }
}
