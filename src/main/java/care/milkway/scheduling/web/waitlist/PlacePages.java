package care.milkway.scheduling.web.waitlist;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.eligibility.Evidence;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.waitlist.Acceptance;
import care.milkway.scheduling.waitlist.WaitingEntry.Ended;
import care.milkway.scheduling.waitlist.WaitingLinks;
import care.milkway.scheduling.waitlist.WaitingList;
import care.milkway.scheduling.waitlist.WaitingList.Place;
import care.milkway.triage.CheckId;
import care.milkway.triage.CheckKeys;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A place in the waiting list, for whoever holds its signed link. Programs that look for harm in e-mails open links: to open
 * this one takes no time and refuses none.
 */
@Controller
@RequestMapping("/{language:en|fr}/waiting/{key}")
class PlacePages {

    private final WaitingLinks links;
    private final WaitingList waiting;
    private final Clinics clinics;
    private final CheckKeys checks;
    private final AppointmentLinks appointments;
    private final Translations translations;
    private final Clock clock;

    PlacePages(
            WaitingLinks links,
            WaitingList waiting,
            Clinics clinics,
            CheckKeys checks,
            AppointmentLinks appointments,
            Translations translations,
            Clock clock) {
        this.links = links;
        this.waiting = waiting;
        this.clinics = clinics;
        this.checks = checks;
        this.appointments = appointments;
        this.translations = translations;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable Language language, @PathVariable String key, HttpMethod method) {
        var place = find(key);
        if (method.equals(HttpMethod.GET)) {
            waiting.opened(place);
        }
        return page(language, key, place, "");
    }

    @PostMapping("/acceptance")
    ModelAndView accept(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable UUID offer,
            HttpServletRequest request) {
        var place = find(key);
        if (offer == null) {
            return again(language, key);
        }
        var clinic = place.entry().clinic();
        var newest = Evidence.of(hers(place, request).or(() -> place.entry().check()));
        return switch (waiting.accept(place, offer, newest)) {
            case Acceptance.Done done ->
                new ModelAndView(PageLink.appointment(appointments.key(clinic, done.appointment()))
                        .redirect(language));
            case Acceptance.Over _ -> conflict(page(language, key, find(key), "waiting.over"));
            case Acceptance.CheckFirst _ -> conflict(page(language, key, find(key), "waiting.check"));
            case Acceptance.NotEligible _ -> conflict(page(language, key, find(key), "waiting.closed"));
            case Acceptance.Unknown _ -> throw missing();
        };
    }

    /** A check she has finished in this browser since she joined. */
    private Optional<CheckId> hers(Place place, HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(CheckKeys.COOKIE))
                .map(Cookie::getValue)
                .flatMap(value -> checks.open(place.entry().clinic(), value).stream())
                .findFirst();
    }

    @PostMapping("/refusal")
    ModelAndView refuse(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable UUID offer) {
        var place = find(key);
        if (offer != null) {
            waiting.refuse(place, offer);
        }
        return again(language, key);
    }

    @PostMapping("/departure")
    ModelAndView leave(@PathVariable Language language, @PathVariable String key) {
        waiting.end(find(key).entry(), Ended.LEFT);
        return again(language, key);
    }

    /** Whoever opens the address of a form comes to where it stands. */
    @GetMapping({"/acceptance", "/refusal", "/departure"})
    ModelAndView form(@PathVariable Language language, @PathVariable String key) {
        find(key);
        return again(language, key);
    }

    private ModelAndView page(Language language, String key, Place place, String notice) {
        var t = translations.in(language);
        var clinic = clinics.get(place.entry().clinic());
        var view =
                new PlaceView(place, key, clinic, clinic.service(place.entry().service()), notice, clock.instant());
        return Page.personal(t, PageLink.waiting(key).path(), t.get("waiting.title"))
                .of(ClinicFrames.of(clinic))
                .show("scheduling/waitlist/place", view);
    }

    private static ModelAndView conflict(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView again(Language language, String key) {
        return new ModelAndView(PageLink.waiting(key).redirect(language));
    }

    private Place find(String key) {
        return links.open(key)
                .flatMap(opened -> waiting.find(opened.clinic(), opened.waiting()))
                .orElseThrow(PlacePages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
