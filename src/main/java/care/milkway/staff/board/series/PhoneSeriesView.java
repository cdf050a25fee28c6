package care.milkway.staff.board.series;

import care.milkway.page.Texts;
import care.milkway.scheduling.web.series.WeekLine;
import java.util.List;
import java.util.Map;

/**
 * Weekly visits as they could be booked for somebody on the phone; public for the templates.
 *
 * @param name of the person
 * @param price what one of them costs, or all where the clinic sells so many as one
 * @param kept what the form of the phone sent, to be sent again
 * @param wrong a sentence, or empty
 * @param back to the phone, with all that was chosen there
 */
public record PhoneSeriesView(
        String name,
        String service,
        String price,
        List<WeekLine> weeks,
        Map<String, String> kept,
        String wrong,
        String back) {

    /** How many can be had at the wished time. */
    public long free() {
        return weeks.stream().filter(each -> each.week().offer().isPresent()).count();
    }

    /** What is said first. */
    public String lead(Texts t) {
        return free() == weeks.size() ? t.get("series.all", weeks.size()) : t.get("series.some", free(), weeks.size());
    }
}
