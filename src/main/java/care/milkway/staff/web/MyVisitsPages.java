package care.milkway.staff.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.kernel.Language;
import care.milkway.limits.RequestRates;
import care.milkway.limits.RequestRates.Rate;
import care.milkway.limits.web.Visitors;
import care.milkway.page.Address;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.patient.ParentSessions;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.staff.MyVisits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A parent sees her visits at a clinic after she has opened a link in her mailbox. The cookie goes to that clinic only. */
@Controller
@RequestMapping("/{language:en|fr}/{slug}/my-visits")
class MyVisitsPages {

    private final MyVisits visits;
    private final RequestRates rates;
    private final Visitors visitors;
    private final Clinics clinics;
    private final AppointmentLinks links;
    private final Translations translations;
    private final boolean https;

    MyVisitsPages(
            MyVisits visits,
            RequestRates rates,
            Visitors visitors,
            Clinics clinics,
            AppointmentLinks links,
            Translations translations,
            Address address) {
        this.visits = visits;
        this.rates = rates;
        this.visitors = visitors;
        this.clinics = clinics;
        this.links = links;
        this.translations = translations;
        this.https = address.of("/").startsWith("https:");
    }

    @GetMapping
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable String slug,
            @CookieValue(name = ParentSessions.COOKIE, defaultValue = "") String session) {
        var clinic = clinic(slug);
        var hers = session.isEmpty() ? Optional.<List<Appointment>>empty() : visits.of(clinic.id(), session);
        return hers.map(found -> page(
                        language,
                        clinic,
                        "visits",
                        found.stream()
                                .map(each -> VisitView.of(clinic, each, links, language))
                                .toList()))
                .orElseGet(() -> page(language, clinic, "visitsask", false));
    }

    /** The same answer for everybody. */
    @PostMapping
    ModelAndView ask(
            @PathVariable Language language,
            @PathVariable String slug,
            @RequestParam String email,
            HttpServletRequest request) {
        var clinic = clinic(slug);
        rates.count(Rate.SIGN_INS, visitors.client(request));
        visits.ask(clinic, email, language);
        return page(language, clinic, "visitsask", true);
    }

    @GetMapping("/link")
    ModelAndView link(@PathVariable Language language, @PathVariable String slug, @RequestParam String key) {
        return page(language, clinic(slug), "visitslink", key);
    }

    @PostMapping("/link")
    ModelAndView open(
            @PathVariable Language language,
            @PathVariable String slug,
            @RequestParam String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        var clinic = clinic(slug);
        rates.count(Rate.SIGN_INS, visitors.client(request));
        var session = visits.open(clinic.id(), key);
        if (session.isEmpty()) {
            var over = page(language, clinic, "visitsover", "");
            over.setStatus(HttpStatus.GONE);
            return over;
        }
        keep(response, slug, session.get(), Duration.ofHours(1));
        return again(language, slug);
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(
            @PathVariable Language language,
            @PathVariable String slug,
            @CookieValue(name = ParentSessions.COOKIE, defaultValue = "") String session,
            HttpServletResponse response) {
        visits.end(clinic(slug).id(), session);
        keep(response, slug, "", Duration.ZERO);
        return again(language, slug);
    }

    /** In both languages, for this clinic and no other; booking there finds it too. */
    private void keep(HttpServletResponse response, String slug, String session, Duration time) {
        Arrays.stream(Language.values())
                .map(language -> ResponseCookie.from(ParentSessions.COOKIE, session)
                        .path(PageLink.clinic(slug).in(language))
                        .httpOnly(true)
                        .secure(https)
                        .sameSite("Lax")
                        .maxAge(time)
                        .build())
                .forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
    }

    private ModelAndView page(Language language, Clinic clinic, String name, Object it) {
        var t = translations.in(language);
        return Page.personal(t, PageLink.myVisits(clinic.slug()).path(), t.get("staff." + name + ".title"))
                .of(ClinicFrames.of(clinic))
                .show("staff/" + name, it);
    }

    private static ModelAndView again(Language language, String slug) {
        return new ModelAndView(PageLink.myVisits(slug).redirect(language));
    }

    private Clinic clinic(String slug) {
        return clinics.find(slug).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
