package care.milkway.staff.board.web;

import care.milkway.clinic.Clinic;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Interval;
import care.milkway.kernel.Language;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import care.milkway.staff.StaffMember;
import care.milkway.staff.board.Board;
import care.milkway.staff.board.Board.Listed;
import care.milkway.staff.board.web.BoardColumns.BoardColumn;
import care.milkway.staff.board.web.BoardView.BoardDay;
import care.milkway.staff.web.StaffPages;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
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
    private final StaffPages pages;
    private final Translations translations;
    private final Clock clock;

    BoardPages(Board board, StaffPages pages, Translations translations, Clock clock) {
        this.board = board;
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
        var time = new Interval(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(days).atStartOfDay(zone).toInstant());
        var shown = board.during(clinic.id(), time);
        var columns = by.of(clinic, t);
        var only = columns.stream().filter(each -> each.key().equals(whose)).findFirst();
        var lines = lines(clinic, shown.visits()).stream()
                .filter(line ->
                        only.isEmpty() || line.resources().anyMatch(only.get().id()::equals))
                .toList();
        var there = columns.stream()
                .filter(each -> only.isEmpty()
                        ? by != BoardColumns.PRACTITIONER || isThere(clinic, each, lines, first, days)
                        : each.equals(only.get()))
                .toList();
        var json = JSON.writeValueAsString(BoardBody.of(clinic, there, lines, shown.blocks(), first, days, t))
                .replace("<", "\\u003c");
        return new BoardView(
                clinic,
                first.atStartOfDay(zone),
                week,
                by.word(),
                only.map(BoardColumn::key).orElse(""),
                columns,
                first.datesUntil(first.plusDays(days))
                        .map(day -> new BoardDay(
                                day.atStartOfDay(zone),
                                lines.stream()
                                        .filter(line ->
                                                line.start().toLocalDate().equals(day))
                                        .toList()))
                        .toList(),
                today,
                json);
    }

    private static boolean isThere(
            Clinic clinic, BoardColumn column, List<VisitLine> lines, LocalDate first, int days) {
        var zone = clinic.sites().getFirst().timeZone();
        return BoardColumns.works(clinic, column.key(), first, first.plusDays(days), zone)
                || lines.stream().anyMatch(line -> line.resources().anyMatch(column.id()::equals));
    }

    private List<VisitLine> lines(Clinic clinic, List<Listed> visits) {
        var now = clock.instant();
        return visits.stream().map(each -> VisitLine.of(clinic, each, now)).toList();
    }

    /** These visits as they are now: what an open board asks for when it hears that they have changed. */
    @GetMapping("/{language:en|fr}/staff/board/visits")
    ResponseEntity<List<BoardBody.VisitBody>> visits(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") List<UUID> id,
            @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        var ids = id.stream().distinct().limit(MOST).map(AppointmentId::new).toList();
        var t = translations.in(language);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(lines(clinic, board.of(clinic.id(), ids)).stream()
                        .map(line -> BoardBody.visit(line, t))
                        .toList());
    }
}
