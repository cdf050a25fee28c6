package care.milkway.page.connection;

import care.milkway.page.ContentPolicy;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Strict headers on every answer, also on those that Tomcat gives before any page is asked. */
final class AnswerHeaders extends ValveBase {

    AnswerHeaders() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        set(request, response);
        getNext().invoke(request, response);
    }

    static void set(Request request, Response response) {
        var path = request.getRequestURI();
        response.setHeader("Content-Security-Policy", ContentPolicy.of(path == null ? "" : path));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (path == null || !path.startsWith("/assets/")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
