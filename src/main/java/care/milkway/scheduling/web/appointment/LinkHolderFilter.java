package care.milkway.scheduling.web.appointment;

import care.milkway.scheduling.AppointmentLinks;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever comes by the signed link of an appointment acts as its holder, and is no stranger any more. */
@Component
@Order(LinkHolderFilter.AFTER_THE_ACTOR_OF_THE_REQUEST)
class LinkHolderFilter extends OncePerRequestFilter {

    static final int AFTER_THE_ACTOR_OF_THE_REQUEST = 1_000;

    private static final Pattern BY_LINK = Pattern.compile("/(?:api|en|fr)/appointments/([A-Za-z0-9_-]{64})(?:/.*)?");

    private final AppointmentLinks links;

    LinkHolderFilter(AppointmentLinks links) {
        this.links = links;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = BY_LINK.matcher(request.getRequestURI());
        var opened = path.matches() ? links.open(path.group(1)).orElse(null) : null;
        if (opened == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            opened.holder().doing(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }
}
