package care.milkway.scheduling.web;

import care.milkway.scheduling.availability.Offer;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/**
 * A time as one tap sends it: when, with whom and where. So a page needs one form for all of them, however many there
 * are; public for the templates.
 */
public record ChosenTime(OffsetDateTime start, String practitioner, String site) {

    private static final int PARTS = 3;

    static ChosenTime of(Offer offer) {
        return new ChosenTime(
                offer.start().toOffsetDateTime(),
                offer.practitioner().key(),
                offer.site().key());
    }

    /** Reads what {@link #toString} wrote; Spring does so with the fields of a form. */
    public static ChosenTime valueOf(String text) {
        var parts = text.split(" ", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("a time is a start, a practitioner and a site");
        }
        try {
            return new ChosenTime(OffsetDateTime.parse(parts[0]), parts[1], parts[2]);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("a time begins with its start", wrong);
        }
    }

    /** As a button of the page says it. */
    public static String text(Offer offer) {
        return of(offer).toString();
    }

    @Override
    public String toString() {
        return start + " " + practitioner + " " + site;
    }
}
