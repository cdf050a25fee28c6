package care.milkway.staff.web.access;

import care.milkway.identity.Actor;
import care.milkway.limits.RequestRates;
import care.milkway.limits.RequestRates.Rate;
import care.milkway.limits.web.Visitors;
import care.milkway.page.refusal.TooManyRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often somebody may try to sign in: counted for a network, never for an account, so that nobody can lock somebody else
 * out by trying in her name.
 */
@Component
class AttemptLimitFilter extends OncePerRequestFilter {

    private final RequestRates rates;
    private final Visitors visitors;

    AttemptLimitFilter(RequestRates rates, Visitors visitors) {
        this.rates = rates;
        this.visitors = visitors;
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
        try {
            new Actor.Visitor().doing(() -> rates.count(Rate.SIGN_INS, visitors.client(request)));
        } catch (TooManyRequests refusal) {
            response.setHeader(HttpHeaders.RETRY_AFTER, refusal.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
            response.sendError(refusal.getStatusCode().value());
            return;
        }
        chain.doFilter(request, response);
    }
}
