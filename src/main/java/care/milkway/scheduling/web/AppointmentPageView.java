package care.milkway.scheduling.web;

import care.milkway.clinic.SeekCare.CareAdvice;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An appointment on its own page; public for the templates.
 *
 * @param key the key of its link
 * @param changeable whether she may still move or cancel it here
 * @param notice the key of a sentence about what just happened, or empty; the clinic's number follows it
 * @param undoUntil until when she may take back what she did last
 * @param earlier what it was before she moved it, as long as she may take that back
 * @param seekCare when not to wait for the visit
 */
public record AppointmentPageView(
        AppointmentView seen,
        String key,
        boolean changeable,
        String notice,
        Optional<ZonedDateTime> undoUntil,
        Optional<VisitTime> earlier,
        List<CareAdvice> seekCare) {}
