package care.milkway.scheduling.web.series;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Service;
import care.milkway.scheduling.web.TypedContact;
import care.milkway.scheduling.web.appointment.ProgrammePrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * Several visits as they could be booked, and the form of who they are for; public for the templates.
 *
 * @param total of one visit, tax included
 * @param programme what all of them together cost, where the clinic sells so many as one
 * @param fields what she already typed, by field
 * @param wrong the sentence for each field that can't be accepted, as a key, in the order of the form
 * @param key makes two taps one booking
 * @param notice the key of a sentence about what just happened, or empty
 * @param texts whether she may ask for text messages
 */
public record SeriesView(
        Clinic clinic,
        Service service,
        Mode mode,
        List<WeekLine> weeks,
        BigDecimal total,
        Optional<ProgrammePrice> programme,
        Map<String, String> fields,
        SequencedMap<String, String> wrong,
        UUID key,
        String notice,
        boolean texts)
        implements TypedContact {

    @Override
    public String typed(String field) {
        return fields.getOrDefault(field, "");
    }

    @Override
    public boolean phoneNeeded() {
        return mode == Mode.PHONE;
    }

    /** How many can be had at the wished time. */
    public long free() {
        return weeks.stream().filter(each -> each.week().offer().isPresent()).count();
    }

    /** How many can be had at all. */
    public long possible() {
        return weeks.stream()
                .filter(each -> each.week().offer().isPresent()
                        || !each.week().nearest().isEmpty())
                .count();
    }
}
