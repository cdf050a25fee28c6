package care.milkway.scheduling.web;

import care.milkway.clinic.Mode;
import care.milkway.page.PageLink;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.web.appointment.AppointmentView;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A held time and the form of who it is for; public for the templates.
 *
 * @param typed what she already typed, by field
 * @param signedIn whether what stands there is what the clinic knows of her
 * @param wrong the sentence for each field that can't be accepted, as a key, in the order of the form
 * @param lastChange until when she may move or cancel it without a call; none: it is too close for that already
 * @param times where she chooses another time, with the day and the filters she had
 * @param texts whether she may ask for text messages
 */
public record HoldView(
        AppointmentView seen,
        Held held,
        Map<String, String> typed,
        boolean signedIn,
        SequencedMap<String, String> wrong,
        Optional<ZonedDateTime> lastChange,
        PageLink times,
        boolean texts)
        implements TypedContact {

    @Override
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Until when a letter has to be accepted, if this time needs one. */
    public Optional<ZonedDateTime> letterDue() {
        return held.plan()
                .evidence()
                .letterDue()
                .filter(held.plan().heldAt()::isBefore)
                .map(due -> due.atZone(seen.site().timeZone()));
    }

    /** Whether it is too late for a letter, and hers from before serves. */
    public boolean served() {
        return letterDue().isEmpty() && held.plan().evidence().letterDue().isPresent();
    }

    /** The moment until which it is held, for a clock on the page. */
    public String until() {
        return held.until().toString();
    }

    /** Whether the clinic calls her, so that she can't do without a phone. */
    @Override
    public boolean phoneNeeded() {
        return held.plan().mode() == Mode.PHONE;
    }
}
