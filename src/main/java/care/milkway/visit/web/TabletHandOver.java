package care.milkway.visit.web;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.SignOut;
import care.milkway.staff.web.StaffPages;
import care.milkway.visit.DraftResult;
import care.milkway.visit.Visits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The clinic's tablet goes to whoever is treated: what was typed is kept and this session ends, so that no way leads back from
 * her page to those of staff. Whoever takes the tablet back signs in, and if it is the same person she is at the record again.
 */
@Controller
class TabletHandOver {

    private final Visits visits;
    private final RecordPages records;
    private final RecordScreens screens;
    private final StaffPages pages;
    private final AppointmentLinks links;
    private final SignOut signOut;

    TabletHandOver(
            Visits visits,
            RecordPages records,
            RecordScreens screens,
            StaffPages pages,
            AppointmentLinks links,
            SignOut signOut) {
        this.visits = visits;
        this.records = records;
        this.screens = screens;
        this.pages = pages;
        this.links = links;
        this.signOut = signOut;
    }

    @PostMapping("/{language:en|fr}/staff/visits/{id}/record/handover")
    ModelAndView handOver(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = TabletPage.named(Optional.ofNullable(form.getFirst("to")).orElse(""))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var clinic = pages.clinic(member);
        if (screens.seen(clinic, id, member).isEmpty()) {
            return new ModelAndView("redirect:/" + language.code() + "/staff/visits/" + id + "/record");
        }
        var visit = new AppointmentId(id);
        if (form.containsKey("version")) {
            var typed = TypedRecord.of(form);
            var kept = visits.save(clinic, visit, member.account(), typed.version(), typed.fields());
            if (!(kept instanceof DraftResult.Saved)) {
                return records.answer(language, id, typed, kept, csrf, member);
            }
        }
        signOut.of(member, clinic.id(), id, request, response);
        var hers = PageLink.appointment(links.key(clinic.id(), visit));
        return new ModelAndView("redirect:" + hers.in(language) + page.path());
    }
}
