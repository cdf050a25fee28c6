package care.milkway.staff.sick;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import care.milkway.kernel.Language;
import care.milkway.scheduling.sick.SickDays;
import care.milkway.staff.StaffMember;
import care.milkway.staff.board.Board;
import care.milkway.staff.web.StaffPages;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody calls in sick: one action for her and a day, and the list of who has to be called. */
@Controller
@RequestMapping("/{language:en|fr}/staff/sick-days")
class SickDayPages {

    /** Longer ahead it is no sick call but a change of hours. */
    private static final int MOST_DAYS_AHEAD = 14;

    private final SickDays sickDays;
    private final Board board;
    private final StaffPages pages;
    private final Clock clock;

    SickDayPages(SickDays sickDays, Board board, StaffPages pages, Clock clock) {
        this.sickDays = sickDays;
        this.board = board;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable Language language,
            @RequestParam(defaultValue = "-1") int told,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        return page(language, told, "", csrf, member);
    }

    @PostMapping
    ModelAndView call(
            @PathVariable Language language,
            @RequestParam String practitioner,
            @RequestParam String day,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        var who = clinic.practitioner(practitioner);
        var when = day(day, today(member));
        if (who.isEmpty() || when.isEmpty()) {
            var page = page(language, -1, who.isEmpty() ? "sick.wrong.who" : "sick.wrong.day", csrf, member);
            page.setStatus(UNPROCESSABLE_CONTENT);
            return page;
        }
        var told = sickDays.call(clinic, who.get(), when.get());
        return new ModelAndView("redirect:/" + language.code() + "/staff/sick-days?told=" + told);
    }

    private static Optional<LocalDate> day(String typed, LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(typed))
                    .filter(day -> !day.isBefore(today) && day.isBefore(today.plusDays(MOST_DAYS_AHEAD)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private LocalDate today(StaffMember member) {
        return LocalDate.ofInstant(
                clock.instant(), pages.clinic(member).sites().getFirst().timeZone());
    }

    private ModelAndView page(Language language, int told, String wrong, CsrfToken csrf, StaffMember member) {
        var unanswered = sickDays.unanswered(member.clinic());
        var ids = unanswered.stream()
                .map(each -> each.appointment().value())
                .distinct()
                .toList();
        var people = board.of(member.clinic(), ids).visits().stream()
                .collect(
                        Collectors.toMap(each -> each.visit().appointment().id().value(), each -> each));
        var view =
                new SickDayView(pages.clinic(member), unanswered, people, clock.instant(), today(member), told, wrong);
        return pages.show(language, "/staff/sick-days", "sickdays", csrf, member, view);
    }
}
