package care.milkway.visit.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import care.milkway.visit.BeginResult;
import care.milkway.visit.DraftResult;
import care.milkway.visit.Looking;
import care.milkway.visit.Visits;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The record of a visit, for its practitioner: one page from what she was told to the signature. */
@Controller
@RequestMapping("/{language:en|fr}/staff/visits/{id}/record")
class RecordPages {

    private final Visits visits;
    private final StaffPages pages;
    private final RecordScreens screens;

    RecordPages(Visits visits, StaffPages pages, RecordScreens screens) {
        this.visits = visits;
        this.pages = pages;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable UUID id,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        return page(language, id, RecordNotice.NONE, csrf, member);
    }

    /** She does not treat her, and says why she reads it. */
    @PostMapping("/reading")
    ModelAndView state(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        try {
            visits.state(pages.clinic(member), new AppointmentId(id), member.account(), reason);
            return again(language, id);
        } catch (InvalidInput _) {
            return refused(page(language, id, RecordNotice.of("record.reason.wrong"), csrf, member));
        }
    }

    @PostMapping("/beginning")
    ModelAndView begin(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean treating,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var result = visits.begin(pages.clinic(member), new AppointmentId(id), member.account(), treating);
        return switch (result) {
            case BeginResult.Begun _ -> again(language, id);
            case BeginResult.Hindered _ ->
                conflict(page(language, id, RecordNotice.of("record.hindered"), csrf, member));
            case BeginResult.TooEarly _ -> conflict(page(language, id, RecordNotice.of("record.early"), csrf, member));
            case BeginResult.NotAllowed _ -> again(language, id);
        };
    }

    /** Keeps it; with a script in the background this is asked by {@link DraftApi} instead. */
    @PostMapping("/draft")
    ModelAndView save(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        var typed = TypedRecord.of(form);
        var opened = screens.seen(clinic, id, member);
        if (opened.isEmpty()) {
            return again(language, id);
        }
        var changed = typed.changed(opened.get(), clinic);
        var result = visits.save(clinic, new AppointmentId(id), member.account(), typed.version(), changed.fields());
        return result instanceof DraftResult.Saved && !changed.refused().isEmpty()
                ? conflict(page(language, id, RecordNotice.of(changed.refused()), csrf, member))
                : answer(language, id, typed, result, csrf, member);
    }

    @PostMapping("/signature")
    ModelAndView sign(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var typed = TypedRecord.of(form);
        var result = visits.sign(
                pages.clinic(member), new AppointmentId(id), member.account(), typed.version(), typed.fields());
        return answer(language, id, typed, result, csrf, member);
    }

    /** The page after an attempt to keep or sign what was typed. */
    ModelAndView answer(
            Language language, UUID id, TypedRecord typed, DraftResult result, CsrfToken csrf, StaffMember member) {
        return switch (result) {
            case DraftResult.Saved _ -> again(language, id, typed.place());
            case DraftResult.Signed _ -> again(language, id);
            case DraftResult.Flawed flawed ->
                refused(page(language, id, new RecordNotice("record.flawed", flawed.flaws(), null), csrf, member));
            case DraftResult.Stale _ ->
                conflict(page(language, id, new RecordNotice("record.stale", Map.of(), typed.fields()), csrf, member));
            case DraftResult.AlreadySigned _ ->
                conflict(
                        page(language, id, new RecordNotice("record.already", Map.of(), typed.fields()), csrf, member));
            case DraftResult.NotAllowed _ ->
                conflict(page(language, id, RecordNotice.of("record.notallowed"), csrf, member));
        };
    }

    @PostMapping("/addenda")
    ModelAndView add(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String addendum,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        try {
            return visits.add(pages.clinic(member), new AppointmentId(id), member.account(), addendum)
                    ? again(language, id)
                    : conflict(page(language, id, RecordNotice.of("record.notallowed"), csrf, member));
        } catch (InvalidInput _) {
            return refused(page(language, id, RecordNotice.of("record.addendum.wrong"), csrf, member));
        }
    }

    /** One touch: she does not agree any more. */
    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable Language language, @PathVariable UUID id, @AuthenticationPrincipal StaffMember member) {
        visits.withdraw(pages.clinic(member), new AppointmentId(id), member.account());
        return again(language, id);
    }

    /** The record, or why she can't read it yet. */
    ModelAndView page(Language language, UUID id, RecordNotice notice, CsrfToken csrf, StaffMember member) {
        var clinic = pages.clinic(member);
        return switch (visits.look(clinic, new AppointmentId(id), member.account())) {
            case Looking.Seen(var opened) -> screens.record(language, clinic, opened, notice, csrf, member);
            case Looking.ReasonNeeded(var person) -> screens.reason(language, id, person, notice, csrf, member);
            case Looking.Missing _ -> throw new ResponseStatusException(NOT_FOUND);
        };
    }

    private static ModelAndView conflict(ModelAndView page) {
        page.setStatus(CONFLICT);
        return page;
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView again(Language language, UUID id) {
        return again(language, id, "");
    }

    private static ModelAndView again(Language language, UUID id, String place) {
        return new ModelAndView("redirect:/" + language.code() + "/staff/visits/" + id + "/record" + place);
    }
}
