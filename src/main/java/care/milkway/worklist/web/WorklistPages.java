package care.milkway.worklist.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Device;
import care.milkway.identity.Role;
import care.milkway.kernel.Language;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import care.milkway.triage.AnswerSheet;
import care.milkway.triage.CheckId;
import care.milkway.triage.DuctChecks;
import care.milkway.worklist.Callers;
import care.milkway.worklist.WorkItem;
import care.milkway.worklist.WorkKind;
import care.milkway.worklist.Worklist;
import care.milkway.worklist.web.WorkLine.Finding;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What waits for somebody at the clinic: who has it, until when, and what was done. The front desk sees that somebody must be
 * called; what she said is for those who treat.
 */
@Controller
@RequestMapping("/{language:en|fr}/staff/worklist")
class WorklistPages {

    private static final String PATH = "/staff/worklist";
    private static final int LONGEST = 500;

    private final Worklist worklist;
    private final Callers callers;
    private final DuctChecks checks;
    private final StaffPages pages;
    private final Translations translations;
    private final Clock clock;

    WorklistPages(
            Worklist worklist,
            Callers callers,
            DuctChecks checks,
            StaffPages pages,
            Translations translations,
            Clock clock) {
        this.worklist = worklist;
        this.callers = callers;
        this.checks = checks;
        this.pages = pages;
        this.translations = translations;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        return page(language, csrf, member, "", Optional.empty(), "");
    }

    /** She will see to it. */
    @PostMapping("/{item}/taking")
    ModelAndView take(
            @PathVariable Language language,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "30") int within,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var minutes = WorklistView.WITHIN.contains(within) ? within : WorklistView.WITHIN.getFirst();
        var until = clock.instant().plus(Duration.ofMinutes(minutes));
        return worklist.take(member.clinic(), item, member.name(), until)
                ? again(language)
                : conflict(page(language, csrf, member, "worklist.over", Optional.empty(), ""));
    }

    /** It is done, and this was done. */
    @PostMapping("/{item}/outcome")
    ModelAndView done(
            @PathVariable Language language,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String outcome,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        if (outcome.isBlank() || outcome.length() > LONGEST) {
            var page = page(language, csrf, member, "worklist.outcome.wrong", Optional.of(item), outcome);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return worklist.done(member.clinic(), item, outcome)
                ? again(language)
                : conflict(page(language, csrf, member, "worklist.over", Optional.empty(), ""));
    }

    private ModelAndView page(
            Language language, CsrfToken csrf, StaffMember member, String notice, Optional<UUID> typed, String said) {
        var clinic = pages.clinic(member);
        var clinical = member.has(Role.PRACTITIONER) || member.has(Role.CLINIC_LEAD);
        var shown = worklist.of(clinic.id());
        var t = translations.in(language);
        var open = lines(clinic, shown.open(), clinical, t, typed, said);
        var closed = lines(clinic, shown.closed(), false, t, Optional.empty(), "");
        return pages.show(language, PATH, "worklist", csrf, member, new WorklistView(open, closed, clinical, notice));
    }

    private List<WorkLine> lines(
            Clinic clinic, List<WorkItem> items, boolean clinical, Texts t, Optional<UUID> typed, String said) {
        var found = callers.of(clinic.id(), items);
        var zone = clinic.sites().getFirst().timeZone();
        return items.stream()
                .map(each -> new WorkLine(
                        each,
                        each.episode().flatMap(episode -> Optional.ofNullable(found.get(episode))),
                        device(clinic, each),
                        clinical ? finding(clinic, each, t) : Optional.empty(),
                        zone,
                        clock.instant(),
                        typed.filter(each.id()::equals).isPresent() ? said : ""))
                .toList();
    }

    private static Optional<Device> device(Clinic clinic, WorkItem item) {
        return clinic.devices().stream()
                .filter(each -> clinic.deviceId(each).value().equals(item.subject()))
                .findFirst();
    }

    private Optional<Finding> finding(Clinic clinic, WorkItem item, Texts t) {
        return Optional.of(item)
                .filter(each -> each.kind() == WorkKind.TURNED_WORSE)
                .flatMap(each -> checks.find(clinic.id(), new CheckId(each.subject())))
                .map(check -> {
                    var result = check.result(clinic.triage());
                    return new Finding(
                            t.get(result.disposition().messageKey()),
                            result.reasons().stream()
                                    .map(reason -> reason.sentence(t.language()))
                                    .toList(),
                            new AnswerSheet(check.answers(), t).lines());
                });
    }

    private static ModelAndView conflict(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView again(Language language) {
        return new ModelAndView("redirect:/" + language.code() + PATH);
    }
}
