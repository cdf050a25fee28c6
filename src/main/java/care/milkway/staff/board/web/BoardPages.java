package care.milkway.staff.board.web;

import care.milkway.clinic.Clinic;
import care.milkway.kernel.Interval;
import care.milkway.kernel.Language;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import care.milkway.staff.StaffMember;
import care.milkway.staff.board.Board;
import care.milkway.staff.board.DeskConcerns;
import care.milkway.staff.board.web.BoardColumns.BoardColumn;
import care.milkway.staff.board.web.BoardView.BoardDay;
import care.milkway.staff.desk.DeskConcern;
import care.milkway.staff.web.StaffPages;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The board: a day or a week by practitioner, room or device. */
@Controller
class BoardPages {

    /** More than so many at a time nobody asks for one by one. */
    private static final int MOST = 200;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Board board;
    private final DeskConcerns concerns;
    private final StaffPages pages;
    private final Translations translations;
    private final Clock clock;

    BoardPages(Board board, DeskConcerns concerns, StaffPages pages, Translations translations, Clock clock) {
        this.board = board;
        this.concerns = concerns;
        this.pages = pages;
        this.translations = translations;
        this.clock = clock;
    }

    @GetMapping("/{language:en|fr}/staff/board")
    ModelAndView show(
            @PathVariable Language language,
            @RequestParam Optional<LocalDate> day,
            @RequestParam(defaultValue = "day") String view,
            @RequestParam(defaultValue = "practitioner") String by,
            @RequestParam(defaultValue = "") String whose,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        var t = translations.in(language);
        var seen = view(clinic, day, view.equals("week"), BoardColumns.named(by), whose, t);
        return pages.show(language, "/staff/board", "board", title(seen, t), csrf, member, seen);
    }

    private static String title(BoardView view, Texts t) {
        return view.week() ? t.get("board.week", t.day(view.day())) : t.day(view.day());
    }

    private BoardView view(
            Clinic clinic, Optional<LocalDate> asked, boolean week, BoardColumns by, String whose, Texts t) {
        var zone = clinic.sites().getFirst().timeZone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var wanted = asked.filter(day -> Math.abs(day.toEpochDay() - today.toEpochDay()) < 4_000)
                .orElse(today);
        var first = week ? wanted.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : wanted;
        var days = week ? 7 : 1;
        var shown = board.during(clinic.id(), Interval.ofDays(first, days, zone));
        var now = clock.instant();
        var columns = by.of(clinic, t);
        var only = columns.stream().filter(each -> each.key().equals(whose)).findFirst();
        var all = BoardRows.of(clinic, by, shown.visits(), shown.blocks(), t, now);
        var rows = only.map(each -> all.only(each.key())).orElse(all);
        var there = columns.stream()
                .filter(each -> only.isEmpty()
                        ? by != BoardColumns.PRACTITIONER || isThere(clinic, each, rows, first, days)
                        : each.equals(only.get()))
                .toList();
        return new BoardView(
                clinic,
                first.atStartOfDay(zone),
                week,
                by.word(),
                only.map(BoardColumn::key).orElse(""),
                columns,
                first.datesUntil(first.plusDays(days))
                        .map(day -> new BoardDay(day.atStartOfDay(zone), rows.on(day)))
                        .toList(),
                today,
                JSON.writeValueAsString(BoardFrame.of(clinic, there, rows.visits(), first, days))
                        .replace("<", "\\u003c"),
                concerns(clinic, shown.concerns()),
                !week && first.equals(today) ? ResourceNow.of(clinic, all, now, t) : List.of());
    }

    private List<ConcernLine> concerns(Clinic clinic, List<DeskConcern> concerns) {
        var zone = clinic.sites().getFirst().timeZone();
        return concerns.stream()
                .map(each -> new ConcernLine(each, zone, clock.instant()))
                .toList();
    }

    private static boolean isThere(Clinic clinic, BoardColumn column, BoardRows rows, LocalDate first, int days) {
        var zone = clinic.sites().getFirst().timeZone();
        return BoardColumns.works(clinic, column.key(), first, first.plusDays(days), zone)
                || rows.visits().stream().anyMatch(line -> rows.column(line).equals(column.key()));
    }

    /** These visits and blocks as they are now, as rows: what an open board asks for when it hears that they have changed. */
    @GetMapping("/{language:en|fr}/staff/board/visits")
    ModelAndView visits(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") List<UUID> id,
            @RequestParam(defaultValue = "practitioner") String by,
            @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        var t = translations.in(language);
        var named = board.of(clinic.id(), id.stream().distinct().limit(MOST).toList());
        var rows = BoardRows.of(clinic, BoardColumns.named(by), named.visits(), named.blocks(), t, clock.instant());
        return pages.fragment(language, "/staff/board", "boardfresh", rows);
    }

    /** Where rooms and devices are at this moment: what an open board of today asks for. */
    @GetMapping("/{language:en|fr}/staff/board/now")
    ModelAndView now(@PathVariable Language language, @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        var t = translations.in(language);
        var zone = clinic.sites().getFirst().timeZone();
        var now = clock.instant();
        var day = board.of(clinic.id(), Interval.ofDay(LocalDate.ofInstant(now, zone), zone));
        var rows = BoardRows.of(clinic, BoardColumns.ROOM, day.visits(), day.blocks(), t, now);
        return pages.fragment(language, "/staff/board", "boardnow", ResourceNow.of(clinic, rows, now, t));
    }

    /** What waits for somebody, as it is now. */
    @GetMapping("/{language:en|fr}/staff/board/concerns")
    ModelAndView concerns(@PathVariable Language language, @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        return pages.fragment(language, "/staff/board", "concerns", concerns(clinic, concerns.of(clinic.id())));
    }
}
