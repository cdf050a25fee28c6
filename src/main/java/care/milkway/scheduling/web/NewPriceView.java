package care.milkway.scheduling.web;

import care.milkway.scheduling.MoveRequest;
import care.milkway.scheduling.MoveResult;
import java.time.ZonedDateTime;

/**
 * A move that costs something else than what was booked; public for the templates.
 *
 * @param key the key of the appointment's link
 */
public record NewPriceView(AppointmentView seen, String key, MoveRequest request, MoveResult.NewPrice price) {

    /** The start it would have, on the site's clock. */
    public ZonedDateTime start() {
        return request.start().atZone(seen.site().timeZone());
    }

    public String practitioner() {
        return request.practitioner().orElse("");
    }
}
