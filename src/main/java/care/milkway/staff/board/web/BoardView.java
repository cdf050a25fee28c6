package care.milkway.staff.board.web;

import care.milkway.clinic.Clinic;
import care.milkway.page.Texts;
import care.milkway.staff.board.web.BoardColumns.BoardColumn;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The board of a day or a week; public for the templates.
 *
 * @param day the day, or the Monday of the week
 * @param by what its columns are
 * @param whose the column that alone is looked at; empty: all
 * @param columns all there are
 * @param frame what the calendar in the browser needs beside the rows, safe to stand in a script element
 * @param concerns what waits for somebody
 * @param now where rooms and devices are, on the day that is today
 */
public record BoardView(
        Clinic clinic,
        ZonedDateTime day,
        boolean week,
        String by,
        String whose,
        List<BoardColumn> columns,
        List<BoardDay> days,
        LocalDate today,
        String frame,
        List<ConcernLine> concerns,
        List<ResourceNow> now) {

    /** What there is on one day. */
    public record BoardDay(ZonedDateTime day, BoardRows rows) {}

    public String view() {
        return week ? "week" : "day";
    }

    /** The same board on another day. */
    public String on(LocalDate other) {
        return with(other, view(), by);
    }

    public String with(LocalDate other, String view, String columns) {
        return "/staff/board?day=" + other + "&view=" + view + "&by=" + columns
                + (whose.isEmpty() || !columns.equals(by) ? "" : "&whose=" + whose);
    }

    public String before() {
        return on(day.toLocalDate().minusDays(week ? 7 : 1));
    }

    public String after() {
        return on(day.toLocalDate().plusDays(week ? 7 : 1));
    }

    public boolean isToday() {
        return !week && day.toLocalDate().equals(today);
    }

    /** The day to show when a week becomes a day: today, if it is in the week. */
    public LocalDate oneDay() {
        var first = day.toLocalDate();
        return week && !today.isBefore(first) && today.isBefore(first.plusDays(7)) ? today : first;
    }

    public long taking() {
        return days.stream()
                .flatMap(each -> each.rows().visits().stream())
                .filter(each -> !each.words().cancelled())
                .count();
    }

    public String count(Texts t) {
        return t.count("board.count", taking());
    }
}
