package care.milkway.scheduling.web;

import care.milkway.page.Texts;
import java.math.BigDecimal;
import java.time.ZonedDateTime;

/**
 * When, with whom and for how much: what a move changes; public for the templates.
 *
 * @param total with tax
 */
public record VisitTime(
        ZonedDateTime start, ZonedDateTime end, String practitioner, String profession, String site, BigDecimal total) {

    public String when(Texts t) {
        return t.get("times.when", t.day(start), t.time(start), t.time(end), t.zone(start));
    }
}
