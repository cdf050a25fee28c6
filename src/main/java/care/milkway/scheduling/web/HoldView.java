package care.milkway.scheduling.web;

import care.milkway.scheduling.Appointment.Held;
import java.util.Map;

/**
 * A held time and the form of who it is for; public for the templates.
 *
 * @param typed what she already typed, by field
 * @param signedIn whether what stands there is what the clinic knows of her
 * @param wrong the sentence for each field that can't be accepted, as a key
 */
public record HoldView(
        AppointmentView seen, Held held, Map<String, String> typed, boolean signedIn, Map<String, String> wrong) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The moment until which it is held, for a clock on the page. */
    public String until() {
        return held.until().toString();
    }
}
