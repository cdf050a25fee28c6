package care.milkway.staff.board.web;

import care.milkway.clinic.Clinic;
import care.milkway.kernel.Interval;
import care.milkway.kernel.Language;
import care.milkway.staff.OwnPractitioner;
import care.milkway.staff.StaffMember;
import care.milkway.staff.board.Board;
import care.milkway.staff.web.ReturnPage;
import care.milkway.staff.web.StaffPages;
import care.milkway.staff.web.access.HandedOver;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The first page of staff: who comes today, to her first. Whoever has the tablet back that she handed over is led on. */
@Controller
class TodayPage {

    private final Board board;
    private final ObjectProvider<OwnPractitioner> practitioners;
    private final ObjectProvider<ReturnPage> places;
    private final StaffPages pages;
    private final Clock clock;

    TodayPage(
            Board board,
            ObjectProvider<OwnPractitioner> practitioners,
            ObjectProvider<ReturnPage> places,
            StaffPages pages,
            Clock clock) {
        this.board = board;
        this.practitioners = practitioners;
        this.places = places;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/{language:en|fr}/staff")
    ModelAndView show(
            @PathVariable Language language,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member,
            HttpSession session) {
        var clinic = pages.clinic(member);
        return HandedOver.taken(session)
                .filter(left -> left.clinic().equals(clinic.id()))
                .flatMap(left -> places.stream()
                        .flatMap(each -> each.page(language, clinic, member, left.visit()).stream())
                        .findFirst())
                .map(page -> new ModelAndView("redirect:" + page))
                .orElseGet(() -> today(language, clinic, csrf, member));
    }

    private ModelAndView today(Language language, Clinic clinic, CsrfToken csrf, StaffMember member) {
        var now = clock.instant();
        var zone = clinic.sites().getFirst().timeZone();
        var day = LocalDate.ofInstant(now, zone);
        var visits = board.of(clinic.id(), Interval.ofDay(day, zone)).visits().stream()
                .map(each -> VisitLine.of(clinic, each, now))
                .toList();
        var own = practitioners.stream()
                .flatMap(each -> each.of(clinic.id(), member.account()).stream())
                .findFirst();
        return pages.show(language, "/staff", "today", csrf, member, TodayView.of(day.atStartOfDay(zone), visits, own));
    }
}
