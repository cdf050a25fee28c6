package care.milkway.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What holds for every answer and every body: strict headers out, nothing oversized in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SafetyFilter extends OncePerRequestFilter {

    /** In bytes. The largest thing anybody sends us, a filled-in duct check, is under 4 KiB. */
    static final int LARGEST_BODY = 64 * 1024;

    private static final String OUR_PAGES = "default-src 'none'; script-src 'self'; style-src 'self' "
            + Assets.styleSource() + "; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String API_READER =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " base-uri 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reader = request.getRequestURI().contains("/swagger-ui/")
                || request.getRequestURI().equals("/api/docs");
        response.setHeader("Content-Security-Policy", reader ? API_READER : OUR_PAGES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (!request.getRequestURI().startsWith("/assets/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (request.getContentLengthLong() > LARGEST_BODY) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(new LimitedRequest(request), response);
    }

    /** Somebody sent more than she said she would. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;

        TooLarge() {
            super("the body is over " + LARGEST_BODY + " bytes");
        }
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {

        LimitedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream());
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;
        private int left = LARGEST_BODY;

        LimitedStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            take(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var count = body.read(into, offset, length);
            take(Math.max(count, 0));
            return count;
        }

        private void take(int count) throws TooLarge {
            left -= count;
            if (left < 0) {
                throw new TooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
