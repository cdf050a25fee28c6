package care.milkway.staff.web.question;

import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import care.milkway.patient.question.Questions;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What parents asked. It is answered by the clinic's own mail; here stands who has. */
@Controller
@RequestMapping("/{language:en|fr}/staff/questions")
class InboxPages {

    private final Questions questions;
    private final StaffPages pages;
    private final Translations translations;

    InboxPages(Questions questions, StaffPages pages, Translations translations) {
        this.questions = questions;
        this.pages = pages;
        this.translations = translations;
    }

    @GetMapping
    ModelAndView show(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        var zone = clinic.sites().getFirst().timeZone();
        var lines = questions.inbox(clinic.id()).stream()
                .map(each -> new InboxLine(each, zone, clinic.name()))
                .collect(Collectors.partitioningBy(
                        each -> each.asked().answeredBy().isEmpty()));
        var view =
                new InboxView(lines.getOrDefault(true, List.of()), lines.getOrDefault(false, List.of()), translations);
        return pages.show(language, "/staff/questions", "questions", csrf, member, view);
    }

    /** Whoever is second sees who was first. */
    @PostMapping("/{question}/answer")
    String answered(
            @PathVariable Language language, @PathVariable UUID question, @AuthenticationPrincipal StaffMember member) {
        questions.answered(member.clinic(), question, member.name());
        return "redirect:/" + language.code() + "/staff/questions";
    }
}
