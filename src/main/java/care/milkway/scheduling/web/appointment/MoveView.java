package care.milkway.scheduling.web.appointment;

import care.milkway.scheduling.web.DayList;
import java.util.Optional;

/**
 * The times an appointment could be moved to; public for the templates.
 *
 * @param key the key of its link
 * @param changeable whether she may still move it here
 * @param list none if nobody may give it in this way now
 * @param notice the key of a sentence about the time she chose, or empty
 */
public record MoveView(AppointmentView seen, String key, boolean changeable, Optional<DayList> list, String notice) {}
