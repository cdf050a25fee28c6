package care.milkway.staff.calendar;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.ResourceId;
import care.milkway.identity.Work;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.page.Address;
import care.milkway.page.Translations;
import care.milkway.scheduling.calendar.CalendarFeeds;
import care.milkway.scheduling.calendar.FeedOwner;
import care.milkway.scheduling.subscribed.PrivateCalendar;
import care.milkway.scheduling.subscribed.PrivateCalendars;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Secret addresses of calendars, and practitioners' own calendars that block their times. */
@Controller
@RequestMapping("/{language:en|fr}/staff/calendars")
class CalendarPages {

    private final CalendarFeeds feeds;
    private final PrivateCalendars own;
    private final StaffPages pages;
    private final Translations translations;
    private final Address address;
    private final Work work;

    CalendarPages(
            CalendarFeeds feeds,
            PrivateCalendars own,
            StaffPages pages,
            Translations translations,
            Address address,
            Work work) {
        this.feeds = feeds;
        this.own = own;
        this.pages = pages;
        this.translations = translations;
        this.address = address;
        this.work = work;
    }

    @GetMapping
    ModelAndView show(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        return page(language, "", "", "", csrf, member);
    }

    /** Shown once: of its key only a digest is kept. */
    @PostMapping("/{owner}/feed")
    ModelAndView renew(
            @PathVariable Language language,
            @PathVariable UUID owner,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        var secret = feeds.renew(clinic.id(), owner(clinic, owner));
        return page(language, address.of("/calendars/" + secret + ".ics"), owner.toString(), "", csrf, member);
    }

    @PostMapping("/{owner}/feed/end")
    String revoke(
            @PathVariable Language language, @PathVariable UUID owner, @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        feeds.revoke(clinic.id(), owner(clinic, owner));
        return again(language);
    }

    @PostMapping("/{owner}/own")
    ModelAndView subscribe(
            @PathVariable Language language,
            @PathVariable UUID owner,
            @RequestParam(defaultValue = "") String calendar,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        try {
            own.subscribe(clinic.id(), practitioner(clinic, owner), calendar);
            return new ModelAndView(again(language));
        } catch (InvalidInput wrong) {
            var sentence = translations.in(language).get("staff.calendars.wrong");
            var page = page(language, "", owner.toString(), sentence, csrf, member);
            page.setStatus(UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/{owner}/own/end")
    String end(@PathVariable Language language, @PathVariable UUID owner, @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        own.end(clinic.id(), practitioner(clinic, owner));
        return again(language);
    }

    private static FeedOwner owner(Clinic clinic, UUID id) {
        var resource = new ResourceId(id);
        return clinic.rooms().stream().anyMatch(each -> clinic.roomId(each).equals(resource))
                ? new FeedOwner.OfRoom(resource)
                : new FeedOwner.OfPractitioner(practitioner(clinic, id));
    }

    private static ResourceId practitioner(Clinic clinic, UUID id) {
        return clinic.practitioner(new ResourceId(id))
                .map(clinic::practitionerId)
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private static String again(Language language) {
        return "redirect:/" + language.code() + "/staff/calendars";
    }

    private ModelAndView page(
            Language language, String made, String of, String wrong, CsrfToken csrf, StaffMember member) {
        var clinic = pages.clinic(member);
        var view = work.in(clinic.id(), () -> view(clinic, made, of, wrong));
        return pages.show(language, "/staff/calendars", "calendars", csrf, member, view);
    }

    private CalendarsView view(Clinic clinic, String made, String of, String wrong) {
        var since = feeds.made();
        var read = own.all().stream().collect(Collectors.toMap(PrivateCalendar::practitioner, each -> each));
        List<CalendarLine> people = clinic.practitioners().stream()
                .map(each -> line(clinic, each, since, read))
                .toList();
        List<CalendarLine> rooms = clinic.rooms().stream()
                .map(each -> line(clinic, clinic.roomId(each), each.name(), since, Optional.empty(), false))
                .toList();
        return new CalendarsView(people, rooms, made, of, wrong);
    }

    private static CalendarLine line(
            Clinic clinic, Practitioner her, Map<UUID, Instant> since, Map<ResourceId, PrivateCalendar> read) {
        var id = clinic.practitionerId(her);
        return line(clinic, id, her.name(), since, Optional.ofNullable(read.get(id)), true);
    }

    private static CalendarLine line(
            Clinic clinic,
            ResourceId id,
            String name,
            Map<UUID, Instant> since,
            Optional<PrivateCalendar> read,
            boolean person) {
        return new CalendarLine(
                id.value().toString(),
                name,
                Optional.ofNullable(since.get(id.value())),
                read,
                person,
                clinic.sites().getFirst().timeZone());
    }
}
