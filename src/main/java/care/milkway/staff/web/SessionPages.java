package care.milkway.staff.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.staff.SignIn;
import care.milkway.staff.StaffMember;
import care.milkway.staff.StaffSessions;
import care.milkway.staff.web.access.StaffContexts;
import jakarta.servlet.http.HttpSession;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody is signed in, and for which clinic she works now. */
@Controller
class SessionPages {

    private final StaffSessions sessions;
    private final SignIn signIn;
    private final StaffPages pages;
    private final Clinics clinics;

    SessionPages(StaffSessions sessions, SignIn signIn, StaffPages pages, Clinics clinics) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.pages = pages;
        this.clinics = clinics;
    }

    @GetMapping("/{language:en|fr}/staff/sessions")
    ModelAndView list(
            @PathVariable Language language,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member,
            HttpSession session) {
        var zone = zone(member);
        var own = sessions.of(member.account(), session.getId()).stream()
                .map(each -> new SessionView(
                        each.id(), each.begun().atZone(zone), each.seen().atZone(zone), each.own()))
                .toList();
        return pages.show(language, "/staff/sessions", "sessions", csrf, member, own);
    }

    private ZoneId zone(StaffMember member) {
        return member.chosen()
                .map(clinics::get)
                .map(clinic -> clinic.sites().getFirst().timeZone())
                .orElse(ZoneOffset.UTC);
    }

    @PostMapping("/{language:en|fr}/staff/sessions/{session}/end")
    String end(
            @PathVariable Language language,
            @PathVariable("session") UUID id,
            @AuthenticationPrincipal StaffMember member) {
        if (!signIn.end(member.account(), id)) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return "redirect:/" + language.code() + "/staff/sessions";
    }

    @GetMapping("/{language:en|fr}/staff/clinics")
    ModelAndView clinics(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        var hers = member.memberships().stream()
                .map(each -> clinics.get(each.clinic()))
                .toList();
        return pages.show(language, "/staff/clinics", "clinics", csrf, member, hers);
    }

    @PostMapping("/{language:en|fr}/staff/clinics")
    String choose(
            @PathVariable Language language,
            @RequestParam String clinic,
            @AuthenticationPrincipal StaffMember member,
            HttpSession session) {
        var chosen = clinics.find(clinic)
                .map(Clinic::id)
                .filter(wanted -> worksFor(member, wanted))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        StaffContexts.choose(session, chosen);
        return "redirect:/" + language.code() + "/staff";
    }

    private static boolean worksFor(StaffMember member, ClinicId clinic) {
        return member.memberships().stream().anyMatch(each -> each.clinic().equals(clinic));
    }
}
