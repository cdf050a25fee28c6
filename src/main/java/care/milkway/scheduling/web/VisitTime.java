package care.milkway.scheduling.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.web.PractitionerTitle;
import care.milkway.page.Texts;
import java.math.BigDecimal;
import java.time.ZonedDateTime;

/**
 * When, with whom and for how much: what a move changes; public for the templates.
 *
 * @param clinic as it describes or described her
 * @param total with tax
 */
public record VisitTime(
        ZonedDateTime start,
        ZonedDateTime end,
        Clinic clinic,
        Practitioner practitioner,
        String site,
        BigDecimal total) {

    public String when(Texts t) {
        return t.get("times.when", t.day(start), t.time(start), t.time(end), t.zone(start));
    }

    /** What she is called. */
    public String title(Texts t) {
        return PractitionerTitle.of(t, clinic, practitioner);
    }
}
