package care.milkway.staff.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What somebody may not see does not exist for her, unless a step is missing that she can take. */
final class NotForYou implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getRequestURI().matches("/(en|fr)/staff")) {
            response.sendRedirect(StaffSecurity.page(request.getRequestURI(), missingStep()));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String missingStep() {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof StaffAuthentication staff)) {
            return "/staff/sign-in";
        }
        if (staff.roles().contains(AccessRole.NEWCOMER)) {
            return "/staff/passkey";
        }
        return staff.roles().contains(AccessRole.UNDECIDED) ? "/staff/clinics" : "/staff/sessions";
    }
}
