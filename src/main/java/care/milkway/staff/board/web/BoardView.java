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
 * @param json the same for the calendar in the browser, safe to stand in a script element
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
        String json) {

    /** The visits of one day. */
    public record BoardDay(ZonedDateTime day, List<VisitLine> visits) {}

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

    public long taking() {
        return days.stream()
                .flatMap(each -> each.visits().stream())
                .filter(each -> !each.words().cancelled())
                .count();
    }

    public String count(Texts t) {
        return t.count("board.count", taking());
    }
}
