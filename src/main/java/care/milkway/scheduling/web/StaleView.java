package care.milkway.scheduling.web;

import care.milkway.clinic.Clinic;
import care.milkway.page.PageLink;
import care.milkway.page.Texts;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A time that was kept as long as it could be; public for the templates.
 *
 * @param typed what she already typed, by field
 * @param time the time, if her browser or the database still knows it
 * @param free whether she could still have it
 * @param times where she finds the next ones
 */
public record StaleView(
        Clinic clinic, UUID hold, Map<String, String> typed, Optional<HeldTime> time, boolean free, PageLink times) {

    /** The start on the clock of its site. */
    public ZonedDateTime start() {
        var kept = time.orElseThrow();
        var site = clinic.site(kept.site()).orElseGet(() -> clinic.sites().getFirst());
        return kept.start().atZone(site.timeZone());
    }

    /** Day, time and practitioner in one line. */
    public String what(Texts t) {
        var who = time.flatMap(each -> clinic.practitioner(each.practitioner()))
                .map(each -> each.name())
                .orElse("");
        return t.get("booking.one", t.day(start()), t.time(start()), who);
    }
}
