package care.milkway.staff.web;

import care.milkway.clinic.Clinic;
import care.milkway.kernel.Interval;
import care.milkway.kernel.Language;
import care.milkway.staff.StaffMember;
import care.milkway.staff.Today;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The first page of staff: who comes today. */
@Controller
class TodayPage {

    private final Today today;
    private final StaffPages pages;
    private final Clock clock;

    TodayPage(Today today, StaffPages pages, Clock clock) {
        this.today = today;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/{language:en|fr}/staff")
    ModelAndView show(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        var zone = clinic.sites().getFirst().timeZone();
        var day = LocalDate.ofInstant(clock.instant(), zone);
        var expected = today.during(clinic.id(), day(clinic, day)).stream()
                .map(each -> new ExpectedView(clinic, each))
                .toList();
        return pages.show(language, "/staff", "today", csrf, member, new TodayView(day.atStartOfDay(zone), expected));
    }

    /** From midnight to midnight on the wall of the clinic's first site. */
    private static Interval day(Clinic clinic, LocalDate day) {
        var zone = clinic.sites().getFirst().timeZone();
        return new Interval(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
