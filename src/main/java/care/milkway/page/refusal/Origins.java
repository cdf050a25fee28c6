package care.milkway.page.refusal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether a request that changes something was sent by a page of another site in somebody's name. */
final class Origins {

    private Origins() {}

    /** @param ours how this copy is reached, such as https://example.org; asked for only where it is compared */
    static boolean foreign(HttpServletRequest request, Supplier<String> ours) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> false;
            default -> {
                var origin = request.getHeader("Origin");
                yield origin == null
                        ? elsewhere(request.getHeader("Sec-Fetch-Site"))
                        : !same(origin, request, ours.get());
            }
        };
    }

    /** Programs and old browsers say nothing; "none" is somebody who typed the address. */
    private static boolean elsewhere(@Nullable String site) {
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static boolean same(String origin, HttpServletRequest request, String ours) {
        if (origin.equalsIgnoreCase(ours)) {
            return true;
        }
        try {
            var sender = URI.create(origin);
            return request.getServerName().equalsIgnoreCase(sender.getHost())
                    && (sender.getPort() < 0 || sender.getPort() == request.getServerPort());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
