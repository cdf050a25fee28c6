package care.milkway.staff.web.waitlist;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.kernel.Language;
import care.milkway.scheduling.waitlist.WaitingEntry.Ended;
import care.milkway.scheduling.waitlist.WaitingId;
import care.milkway.scheduling.waitlist.WaitingList;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import java.time.Clock;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who waits for a time in the clinic, what they were offered; and taking somebody off the list. */
@Controller
@RequestMapping("/{language:en|fr}/staff/waiting-list")
class WaitingListPages {

    private final WaitingList waiting;
    private final StaffPages pages;
    private final Clock clock;

    WaitingListPages(WaitingList waiting, StaffPages pages, Clock clock) {
        this.waiting = waiting;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        var view = new WaitingListView(pages.clinic(member), waiting.all(member.clinic()), clock.instant());
        return pages.show(language, "/staff/waiting-list", "waitlist", csrf, member, view);
    }

    /** What is kept for her goes to the next. */
    @PostMapping("/{place}/end")
    ModelAndView end(
            @PathVariable Language language, @PathVariable UUID place, @AuthenticationPrincipal StaffMember member) {
        var found = waiting.find(member.clinic(), new WaitingId(place))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        waiting.end(found.entry(), Ended.TAKEN_OFF);
        return new ModelAndView("redirect:/" + language.code() + "/staff/waiting-list");
    }
}
