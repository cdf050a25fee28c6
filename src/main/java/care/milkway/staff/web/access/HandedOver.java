package care.milkway.staff.web.access;

import care.milkway.kernel.ClinicId;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;

/**
 * Who handed the tablet over, and at which visit: kept on the server with the browser's session, so that she goes on there
 * when she signs in again. It is no address, and for nobody else it means anything.
 */
public record HandedOver(UUID account, ClinicId clinic, UUID visit) {

    static final String LEFT = "left";

    /** In a session in which nobody is signed in, or she herself again. */
    public void keep(HttpSession session) {
        session.setAttribute(LEFT, account + " " + clinic.value() + " " + visit);
    }

    static Optional<HandedOver> left(HttpSession session) {
        return Optional.ofNullable((String) session.getAttribute(LEFT))
                .map(each -> each.split(" ", -1))
                .map(ids -> new HandedOver(
                        UUID.fromString(ids[0]), new ClinicId(UUID.fromString(ids[1])), UUID.fromString(ids[2])));
    }

    /** Once: afterwards the first page is the first page again. */
    public static Optional<HandedOver> taken(HttpSession session) {
        var left = left(session);
        left.ifPresent(_ -> session.removeAttribute(LEFT));
        return left;
    }
}
