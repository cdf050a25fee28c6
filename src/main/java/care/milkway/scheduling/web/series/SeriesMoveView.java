package care.milkway.scheduling.web.series;

import care.milkway.scheduling.web.appointment.AppointmentView;
import java.math.BigDecimal;
import java.util.List;

/**
 * What would become of a visit and those after it; public for the templates.
 *
 * @param key of the link to the first of them
 * @param time the new time of that, as the page sends it
 * @param total what each costs then, tax included
 * @param notice the key of a sentence about what just happened, or empty
 */
public record SeriesMoveView(
        AppointmentView seen, String key, String time, List<WeekLine> weeks, BigDecimal total, String notice) {

    /** How many can be had at the same time of their weeks. */
    public long free() {
        return weeks.stream().filter(each -> each.week().offer().isPresent()).count();
    }
}
