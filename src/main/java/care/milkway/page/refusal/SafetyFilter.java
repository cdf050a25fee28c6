package care.milkway.page.refusal;

import care.milkway.page.Address;
import care.milkway.page.upload.UploadAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.apache.coyote.CloseNowException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What holds for every request: nothing oversized, broken or foreign goes in, and no failure goes further than here. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // after the filter that says which characters are meant
class SafetyFilter extends OncePerRequestFilter {

    private final Address address;
    private final FailureLog failures;

    SafetyFilter(Address address, FailureLog failures) {
        this.address = address;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var upload = UploadAddress.isOf(request.getMethod(), request.getRequestURI());
        if (request.getContentLengthLong() > (upload ? UploadAddress.LARGEST : LimitedRequest.LARGEST_BODY)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (isUnwanted(String.valueOf(request.getContentType()), upload)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (Origins.foreign(request, address::base)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            answer(request, response, chain, upload);
        }
    }

    /** Files are sent to a few addresses and nowhere else. */
    private static boolean isUnwanted(String contentType, boolean upload) {
        return contentType.contains("*")
                || (!upload && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/"));
    }

    /** A form with a file is read once it is known who sends it, and limited by Tomcat. */
    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain, boolean upload)
            throws IOException {
        try {
            if (!upload) {
                readParameters(request);
            }
            chain.doFilter(upload ? request : new LimitedRequest(request), response);
        } catch (IOException | ServletException | RuntimeException | StackOverflowError failure) {
            fail(
                    failure instanceof ServletException && failure.getCause() != null ? failure.getCause() : failure,
                    response);
        }
    }

    /** Tomcat reads them when they are first asked for, and says only then that they can't be read. */
    private static void readParameters(HttpServletRequest request) {
        if (request.getQueryString() != null || request.getContentType() != null) {
            request.getParameter("");
        }
    }

    private void fail(Throwable failure, HttpServletResponse response) throws IOException {
        var wrong = RequestError.in(failure);
        if (wrong.isEmpty() && !(failure instanceof IOException)) {
            failures.unexpected(failure);
        }
        if (response.isCommitted() && failure instanceof InvalidParameterException broken) {
            throw broken; // chunks that are none: Tomcat itself answers with 400 and ends the connection
        }
        if (response.isCommitted()) {
            throw new CloseNowException("the answer ends here");
        }
        response.sendError(
                wrong.map(each -> each.status().value()).orElse(HttpServletResponse.SC_INTERNAL_SERVER_ERROR));
    }
}
