package care.milkway.scheduling.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.identity.Actor;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.TooManyRequests;
import care.milkway.page.Translations;
import care.milkway.patient.Contact;
import care.milkway.patient.ParentSessions;
import care.milkway.patient.SignedInParent;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.BookingRequest;
import care.milkway.scheduling.Confirmation;
import care.milkway.scheduling.Scheduling;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** From a held time to a booked one: the only page that asks for a name. */
@Controller
@RequestMapping("/{language:en|fr}/{slug}/holds/{hold}")
class BookingPage {

    private final Clinics clinics;
    private final Scheduling scheduling;
    private final AppointmentLinks links;
    private final ParentSessions parents;
    private final Translations translations;
    private final Clock clock;

    BookingPage(
            Clinics clinics,
            Scheduling scheduling,
            AppointmentLinks links,
            ParentSessions parents,
            Translations translations,
            Clock clock) {
        this.clinics = clinics;
        this.scheduling = scheduling;
        this.links = links;
        this.parents = parents;
        this.translations = translations;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable Language language,
            @PathVariable String slug,
            @PathVariable UUID hold,
            @CookieValue(name = ParentSessions.COOKIE, defaultValue = "") String session) {
        var clinic = clinic(slug);
        var parent = parents.find(clinic.id(), session);
        return form(
                language, clinic, hold, parent.map(BookingPage::known).orElse(Map.of()), parent.isPresent(), Map.of());
    }

    /** Of somebody who is signed in; until she has confirmed it once, anybody may have typed her name and phone. */
    private static Map<String, String> known(SignedInParent parent) {
        var contact = parent.entry().contact();
        return parent.entry().confirmed()
                ? Map.of("name", contact.name(), "email", contact.email(), "phone", contact.phone())
                : Map.of("email", contact.email());
    }

    @PostMapping("/appointment")
    ModelAndView book(
            @PathVariable Language language,
            @PathVariable String slug,
            @PathVariable UUID hold,
            @RequestParam Map<String, String> typed,
            @CookieValue(name = ParentSessions.COOKIE, defaultValue = "") String session) {
        var clinic = clinic(slug);
        final Contact contact;
        try {
            contact = Contact.of(typed.get("name"), typed.get("email"), typed.get("phone"), language);
        } catch (InvalidInput wrong) {
            var page = form(language, clinic, hold, typed, false, wrong(wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        var id = new AppointmentId(hold);
        var request = new BookingRequest(clinic.id(), id, contact, "page-" + hold);
        var actor = parents.find(clinic.id(), session)
                .map(parent -> parent.booking(contact))
                .orElseGet(Actor::current);
        return switch (actor.doing(() -> scheduling.confirm(request))) {
            case Confirmation.Done _ ->
                new ModelAndView(
                        PageLink.appointment(links.key(clinic.id(), id)).redirect(language));
            case Confirmation.TooManyUnconfirmed many ->
                throw new TooManyRequests(TooManyRequests.Kind.UNCONFIRMED, many.pause());
            case Confirmation.Stale _ -> notHeld(language, clinic, scheduling.find(clinic.id(), id));
            case Confirmation.KeyReused _ -> over(language, clinic, "booking.booked");
            case Confirmation.Changed _ -> over(language, clinic, "booking.changed");
            case Confirmation.NotEligible _ -> over(language, clinic, "booking.refused");
        };
    }

    /** She would rather have another time: this one is free for others at once. */
    @PostMapping("/release")
    String release(
            @PathVariable Language language,
            @PathVariable String slug,
            @PathVariable UUID hold,
            @RequestParam String service) {
        var clinic = clinic(slug);
        if (clinic.service(service).isEmpty()) {
            throw new InvalidInput("service", "there is no such service");
        }
        scheduling.letGo(clinic.id(), new AppointmentId(hold));
        return PageLink.times(slug, service).redirect(language);
    }

    private static Map<String, String> wrong(InvalidInput wrong) {
        var field = wrong.field().replace("patient.", "");
        return Map.of(field, "booking." + field + ".wrong");
    }

    private ModelAndView form(
            Language language,
            Clinic clinic,
            UUID hold,
            Map<String, String> typed,
            boolean signedIn,
            Map<String, String> wrong) {
        var appointment = scheduling.find(clinic.id(), new AppointmentId(hold));
        if (!(appointment.orElse(null) instanceof Held held) || !held.until().isAfter(clock.instant())) {
            return notHeld(language, clinic, appointment);
        }
        var t = translations.in(language);
        return Page.personal(t, PageLink.hold(clinic.slug(), hold).path(), t.get("booking.title"))
                .of(ClinicFrames.of(clinic))
                .show(
                        "scheduling/booking",
                        new HoldView(AppointmentView.of(clinics, held), held, new HashMap<>(typed), signedIn, wrong));
    }

    /** Somebody who goes back after she has booked is not told that nothing was; who took too long finds the times again. */
    private ModelAndView notHeld(Language language, Clinic clinic, Optional<Appointment> appointment) {
        return switch (appointment.orElse(null)) {
            case Booked _ -> over(language, clinic, "booking.booked");
            case Held held -> {
                var plan = held.plan();
                var times = PageLink.times(clinic.slug(), plan.service());
                yield over(language, clinic, "booking.stale", Optional.of(times));
            }
            case null, default -> over(language, clinic, "booking.stale");
        };
    }

    private ModelAndView over(Language language, Clinic clinic, String reason) {
        return over(language, clinic, reason, Optional.empty());
    }

    private ModelAndView over(Language language, Clinic clinic, String reason, Optional<PageLink> times) {
        var t = translations.in(language);
        var page = Page.personal(t, PageLink.clinic(clinic.slug()).path(), t.get(reason + ".title"))
                .of(ClinicFrames.of(clinic))
                .show("scheduling/over", new OverView(reason, times));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private Clinic clinic(String slug) {
        return clinics.find(slug).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
