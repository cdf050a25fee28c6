package care.milkway.scheduling.web.calendar;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.kernel.Language;
import care.milkway.page.Address;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.AppointmentLinks.OpenedLink;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.calendar.CalendarFeeds;
import care.milkway.scheduling.calendar.FeedOwner;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A calendar of all her visits, for whoever came by the link in her e-mail: whoever has only booked in somebody's name reads
 * no more than what she has booked.
 */
@Controller
@RequestMapping("/{language:en|fr}/appointments/{key}/calendar")
class ParentCalendarPages {

    private final AppointmentLinks links;
    private final Scheduling scheduling;
    private final CalendarFeeds feeds;
    private final Clinics clinics;
    private final Translations translations;
    private final Address address;

    ParentCalendarPages(
            AppointmentLinks links,
            Scheduling scheduling,
            CalendarFeeds feeds,
            Clinics clinics,
            Translations translations,
            Address address) {
        this.links = links;
        this.scheduling = scheduling;
        this.feeds = feeds;
        this.clinics = clinics;
        this.translations = translations;
        this.address = address;
    }

    @GetMapping
    ModelAndView show(@PathVariable Language language, @PathVariable String key) {
        return page(language, key, open(key), "");
    }

    /** Shown once: of its key only a digest is kept. */
    @PostMapping
    ModelAndView renew(@PathVariable Language language, @PathVariable String key) {
        var opened = open(key);
        var hers = owner(opened).map(owner -> feeds.renew(opened.clinic(), owner));
        return page(
                language,
                key,
                opened,
                hers.map(secret -> address.of("/calendars/" + secret + ".ics")).orElse(""));
    }

    @PostMapping("/end")
    String revoke(@PathVariable Language language, @PathVariable String key) {
        var opened = open(key);
        owner(opened).ifPresent(owner -> feeds.revoke(opened.clinic(), owner));
        return PageLink.appointment(key).redirect(language);
    }

    @GetMapping("/end")
    String form(@PathVariable Language language, @PathVariable String key) {
        open(key);
        return PageLink.appointment(key).redirect(language);
    }

    private OpenedLink open(String key) {
        return links.open(key).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private Optional<FeedOwner> owner(OpenedLink opened) {
        return opened.emailed()
                ? scheduling
                        .find(opened.clinic(), opened.appointment())
                        .flatMap(each -> each instanceof Booked booked
                                ? Optional.of(new FeedOwner.OfPerson(booked.patient()))
                                : Optional.empty())
                : Optional.empty();
    }

    private ModelAndView page(Language language, String key, OpenedLink opened, String made) {
        var t = translations.in(language);
        return Page.personal(t, PageLink.appointment(key).path() + "/calendar", t.get("feed.parent.title"))
                .of(ClinicFrames.of(clinics.get(opened.clinic())))
                .show("scheduling/calendar", new ParentCalendarView(key, made, opened.emailed()));
    }
}
