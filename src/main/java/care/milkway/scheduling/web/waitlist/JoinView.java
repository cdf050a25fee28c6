package care.milkway.scheduling.web.waitlist;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.page.Texts;
import care.milkway.scheduling.availability.DayPart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.springframework.util.MultiValueMap;

/**
 * The form of the waiting list; public for the templates.
 *
 * @param typed what she already typed, or what she looked at when she came
 * @param wrong the sentence for each field that can't be accepted, as a key
 * @param today the first day she may name
 * @param last the last one
 * @param texts whether she may ask for text messages
 */
public record JoinView(
        Clinic clinic,
        Service service,
        Mode mode,
        MultiValueMap<String, String> typed,
        SequencedMap<String, String> wrong,
        LocalDate today,
        LocalDate last,
        boolean texts) {

    public String typed(String field) {
        return Objects.requireNonNullElse(typed.getFirst(field), "");
    }

    /** Whether a box is ticked: all are until she has sent the form once. */
    public boolean ticked(String field, Enum<?> value) {
        var chosen = typed.get(field);
        return chosen == null ? !typed.containsKey("sent") : chosen.contains(value.name());
    }

    public String weekday(DayOfWeek day, Texts t) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, t.language().locale());
    }

    public DayOfWeek[] weekdays() {
        return DayOfWeek.values();
    }

    public DayPart[] parts() {
        return DayPart.values();
    }

    /** Who gives this service. */
    public List<Practitioner> practitioners() {
        return clinic.practitioners().stream()
                .filter(each -> service.professions().contains(each.profession()))
                .toList();
    }

    public boolean phoneNeeded() {
        return mode == Mode.PHONE;
    }
}
