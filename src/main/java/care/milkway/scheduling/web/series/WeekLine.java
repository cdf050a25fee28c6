package care.milkway.scheduling.web.series;

import care.milkway.page.Texts;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.series.SeriesWeek;
import care.milkway.scheduling.web.ChosenTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * One week of a series, with what the browser sends of it; public for the templates.
 *
 * @param typed what she chose for that week before; none yet: empty
 */
public record WeekLine(SeriesWeek week, ZoneId zone, String typed) {

    /** What a page shows of these weeks, on the clock of where they are to be. */
    public static List<WeekLine> of(List<SeriesWeek> weeks, ZoneId zone, Map<String, String> typed) {
        return weeks.stream()
                .map(week -> new WeekLine(week, zone, typed.getOrDefault("visit-" + week.position(), "")))
                .toList();
    }

    /** The name of its field. */
    public String field() {
        return "visit-" + week.position();
    }

    /** Counted from one. */
    public int number() {
        return week.position() + 1;
    }

    public ZonedDateTime wanted() {
        return week.wanted().atZone(zone);
    }

    /** When it is, in a line. */
    public String when(Texts t, Offer offer) {
        return t.get(
                "booking.one",
                t.day(offer.start()),
                t.time(offer.start()),
                offer.practitioner().name());
    }

    /** What its button or field sends. */
    public String value(Offer offer) {
        return ChosenTime.text(offer);
    }

    /** Whether this one is ticked: the nearest, until she has chosen another. */
    public boolean ticked(Offer offer) {
        return week.nearest().stream().map(this::value).anyMatch(typed::equals)
                ? typed.equals(value(offer))
                : offer.equals(week.nearest().getFirst());
    }
}
