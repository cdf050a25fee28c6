package care.milkway.scheduling.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Service;
import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import care.milkway.scheduling.availability.DayPart;
import care.milkway.scheduling.web.TimeTaking.Wanted;
import care.milkway.scheduling.web.TimesScreen.Asked;
import care.milkway.triage.CheckKeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Choosing a time. */
@Controller
@RequestMapping("/{language:en|fr}/{slug}")
class TimesPage {

    /** What the address of the page says. */
    record Choice(
            String service,
            @Nullable LocalDate day,
            @Nullable DayPart part,
            @Nullable String practitioner,
            @Nullable String spoken,
            @Nullable String site,
            @Nullable Mode mode) {

        TimesFilter filter() {
            return new TimesFilter(day, part, practitioner, spoken, site, mode);
        }
    }

    /** The time she taps, and what she looked at; nothing of it is believed. */
    record Tapped(
            @Nullable String practitioner,
            @Nullable String site,
            @Nullable Mode mode,
            @Nullable String back,
            @Nullable UUID tap) {

        TimesFilter filter() {
            return back == null ? TimesFilter.NONE : TimesFilter.parse(back);
        }

        Wanted wanted(OffsetDateTime start) {
            return new Wanted(start.toInstant(), practitioner, site, mode, tap);
        }

        Wanted wanted(ChosenTime time) {
            return new Wanted(time.start().toInstant(), time.practitioner(), time.site(), mode, tap);
        }
    }

    private final Clinics clinics;
    private final CheckKeys keys;
    private final TimesScreen screen;
    private final TimeTaking taking;

    TimesPage(Clinics clinics, CheckKeys keys, TimesScreen screen, TimeTaking taking) {
        this.clinics = clinics;
        this.keys = keys;
        this.screen = screen;
        this.taking = taking;
    }

    @GetMapping("/times")
    ModelAndView times(
            @PathVariable Language language,
            @PathVariable String slug,
            Choice choice,
            @CookieValue(name = CheckKeys.COOKIE, defaultValue = "") String key,
            HttpServletRequest request) {
        var clinic = clinic(slug);
        var asked = new Asked(
                clinic, service(clinic, choice.service()), keys.open(clinic.id(), key), choice.filter(), language);
        return screen.show(asked, "", request);
    }

    @PostMapping("/holds")
    ModelAndView hold(
            @PathVariable Language language,
            @PathVariable String slug,
            @RequestParam String service,
            @RequestParam(required = false) @Nullable OffsetDateTime start,
            @RequestParam(required = false) @Nullable ChosenTime time,
            Tapped tapped,
            @CookieValue(name = CheckKeys.COOKIE, defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        var clinic = clinic(slug);
        var asked = new Asked(clinic, service(clinic, service), keys.open(clinic.id(), key), tapped.filter(), language);
        return taking.take(
                asked,
                wanted(tapped, time, start),
                request,
                response,
                hold -> new ModelAndView(PageLink.hold(slug, hold.value()).redirect(language)));
    }

    private static Wanted wanted(Tapped tapped, @Nullable ChosenTime time, @Nullable OffsetDateTime start) {
        if (time != null) {
            return tapped.wanted(time);
        }
        if (start == null) {
            throw new ResponseStatusException(BAD_REQUEST, "there is no time");
        }
        return tapped.wanted(start);
    }

    /** Whoever opens the address of the form comes to where it stands, or to all services. */
    @GetMapping("/holds")
    String form(
            @PathVariable Language language,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String service) {
        return clinic(slug)
                .service(service == null ? "" : service)
                .map(each -> PageLink.times(slug, each.code()))
                .orElseGet(() -> PageLink.services(slug))
                .redirect(language);
    }

    private Clinic clinic(String slug) {
        return clinics.find(slug).orElseThrow(TimesPage::missing);
    }

    private static Service service(Clinic clinic, String code) {
        return clinic.service(code).orElseThrow(TimesPage::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
