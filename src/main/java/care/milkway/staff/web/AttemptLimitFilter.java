package care.milkway.staff.web;

import care.milkway.page.ClientAddress;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often somebody may try to sign in: counted for a block of addresses, never for an account, so that nobody can lock
 * somebody else out by trying in her name.
 */
@Component
class AttemptLimitFilter extends OncePerRequestFilter {

    private static final Duration SPAN = Duration.ofMinutes(10);

    private record Block(InetAddress address, long span) {}

    private final Cache<Block, AtomicInteger> attempts =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(SPAN).build();
    private final int most;
    private final Clock clock;

    AttemptLimitFilter(@Value("${milkway.staff.attempts}") int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** It belongs to the chain and to nothing else. */
    @Configuration(proxyBeanMethods = false)
    static class OnlyInTheChain {

        @Bean
        FilterRegistrationBean<AttemptLimitFilter> attemptLimitFilterAlone(AttemptLimitFilter filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !request.getRequestURI().matches(".*/staff/(sign-in|link|lost-passkey|passkey-sign-in(/options)?)");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var seconds = clock.instant().getEpochSecond();
        var block = new Block(ClientAddress.of(request).block(), seconds / SPAN.toSeconds());
        if (attempts.get(block, _ -> new AtomicInteger()).incrementAndGet() > most) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SPAN.toSeconds() - seconds % SPAN.toSeconds()));
            response.sendError(429);
            return;
        }
        chain.doFilter(request, response);
    }
}
