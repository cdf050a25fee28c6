package care.milkway.staff.web.access;

import care.milkway.staff.SignIn;
import care.milkway.staff.StaffMember;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Once a newcomer has made her passkey she is in, and whoever else came by a link to her account is out. */
@Component
class NewPasskeyFilter extends OncePerRequestFilter {

    private final SignIn signIn;

    NewPasskeyFilter(SignIn signIn) {
        this.signIn = signIn;
    }

    /** It belongs to the chain and to nothing else. */
    @Configuration(proxyBeanMethods = false)
    static class OnlyInTheChain {

        @Bean
        FilterRegistrationBean<NewPasskeyFilter> newPasskeyFilterAlone(NewPasskeyFilter filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().equals("/staff/passkeys");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_OK
                && who != null
                && who.getPrincipal() instanceof StaffMember member
                && !member.proven()) {
            var session = request.getSession();
            StaffContexts.prove(session);
            signIn.madePasskey(member.account(), session.getId());
        }
    }
}
