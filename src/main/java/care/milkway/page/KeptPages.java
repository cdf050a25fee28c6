package care.milkway.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Pages that are the same for everybody, as they go over the wire: made and compressed once, and anew when they are not. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20) // after what refuses a request
class KeptPages extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";

    /** Some hundred clinics' pages. */
    private static final long MOST_BYTES = 32L << 20;

    private static final class KeptPage {

        private final byte[] html;
        private final byte[] compressed;
        private final Locale language;
        private final @Nullable String policy;
        private final BooleanSupplier current;

        /** @param current whether it would be made the same way now */
        KeptPage(byte[] html, Locale language, @Nullable String policy, BooleanSupplier current) {
            this.html = html;
            this.compressed = compressed(html);
            this.language = language;
            this.policy = policy;
            this.current = current;
        }
    }

    private final Cache<String, KeptPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String address, KeptPage page) -> address.length() + page.html.length + page.compressed.length)
            .build();

    /** Keeps what was just made for this address, if it was asked for as everybody asks. */
    void keep(HttpServletRequest request, HttpServletResponse response, byte[] html, BooleanSupplier current) {
        if (isPlain(request) && response.getStatus() == HttpServletResponse.SC_OK) {
            var policy = response.getHeader(POLICY);
            pages.put(request.getRequestURI(), new KeptPage(html, response.getLocale(), policy, current));
        }
    }

    private static boolean isPlain(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getQueryString() == null;
    }

    private static byte[] compressed(byte[] html) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(html);
        } catch (IOException nothingIsWritten) {
            throw new UncheckedIOException(nothingIsWritten);
        }
        return bytes.toByteArray();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = Optional.of(request)
                .filter(KeptPages::isPlain)
                .map(asked -> pages.getIfPresent(asked.getRequestURI()))
                .filter(page -> page.current.getAsBoolean());
        if (kept.isPresent()) {
            answer(kept.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void answer(KeptPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var zipped = takesGzip(request);
        var bytes = zipped ? page.compressed : page.html;
        response.setLocale(page.language);
        response.setContentType("text/html;charset=UTF-8");
        if (page.policy != null) {
            response.setHeader(POLICY, page.policy);
        }
        response.addHeader(HttpHeaders.VARY, "accept-encoding");
        if (zipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static boolean takesGzip(HttpServletRequest request) {
        var accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        return accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }
}
