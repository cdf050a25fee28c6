package care.milkway.scheduling.web.series;

import care.milkway.kernel.InvalidInput;
import care.milkway.scheduling.series.SeriesPlan;
import care.milkway.scheduling.series.SeriesVisit;
import care.milkway.scheduling.web.ChosenTime;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the form of a series sends: a time for each week, or none where that week is left out. */
public record SeriesForm(Map<String, String> sent) {

    public String text(String field) {
        return sent.getOrDefault(field, "").strip();
    }

    /** What she agreed to pay. */
    BigDecimal amount(String field) {
        var typed = text(field);
        if (!typed.matches("[0-9]{1,7}(\\.[0-9]{1,2})?")) {
            throw new InvalidInput(field, "an amount with two digits after the point is needed");
        }
        return new BigDecimal(typed);
    }

    /** The first as it was tapped, from which the others are counted. */
    SeriesVisit first() {
        return visit(text("time"));
    }

    public Map<Integer, SeriesVisit> visits() {
        var visits = new TreeMap<Integer, SeriesVisit>();
        for (int position = 0; position < SeriesPlan.MOST_VISITS; position++) {
            var typed = text("visit-" + position);
            if (!typed.isEmpty()) {
                visits.put(position, visit(typed));
            }
        }
        return visits;
    }

    private static SeriesVisit visit(String typed) {
        try {
            var time = ChosenTime.valueOf(typed);
            return new SeriesVisit(time.start().toInstant(), time.practitioner(), time.site());
        } catch (IllegalArgumentException odd) {
            throw (InvalidInput) new InvalidInput("time", "a time of the page is needed").initCause(odd);
        }
    }

    public UUID key() {
        try {
            return UUID.fromString(text("key"));
        } catch (IllegalArgumentException odd) {
            throw (InvalidInput) new InvalidInput("key", "the key of the form is needed").initCause(odd);
        }
    }
}
