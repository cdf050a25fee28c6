package care.milkway.staff.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Whoever is not signed in, or no longer, is shown where to; everything else, and programs, find nothing. */
final class SignInFirst implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().contains("/outbox")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendRedirect(StaffSecurity.page(request.getRequestURI(), "/staff/sign-in"));
        }
    }
}
