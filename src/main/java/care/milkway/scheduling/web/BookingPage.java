package care.milkway.scheduling.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.eligibility.Evidence;
import care.milkway.identity.Actor;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import care.milkway.page.refusal.TooManyRequests;
import care.milkway.patient.Contact;
import care.milkway.patient.ParentSessions;
import care.milkway.patient.SignedInParent;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.BookingRequest;
import care.milkway.scheduling.Confirmation;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.reminder.TextsOffered;
import care.milkway.scheduling.reminder.VisitAnswers;
import care.milkway.scheduling.web.BookingScreens.At;
import care.milkway.triage.CheckKeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
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

    private static final SequencedMap<String, String> NOTHING_WRONG = new LinkedHashMap<>();

    private final Clinics clinics;
    private final CheckKeys keys;
    private final Scheduling scheduling;
    private final ParentSessions parents;
    private final VisitAnswers answers;
    private final TextsOffered texts;
    private final HeldTimes heldTimes;
    private final TimeTaking taking;
    private final BookingScreens screens;

    BookingPage(
            Clinics clinics,
            CheckKeys keys,
            Scheduling scheduling,
            ParentSessions parents,
            VisitAnswers answers,
            TextsOffered texts,
            HeldTimes heldTimes,
            TimeTaking taking,
            BookingScreens screens) {
        this.clinics = clinics;
        this.keys = keys;
        this.scheduling = scheduling;
        this.parents = parents;
        this.answers = answers;
        this.texts = texts;
        this.heldTimes = heldTimes;
        this.taking = taking;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable Language language,
            @PathVariable String slug,
            @PathVariable UUID hold,
            @CookieValue(name = ParentSessions.COOKIE, defaultValue = "") String session,
            @CookieValue(name = CheckKeys.COOKIE, defaultValue = "") String key,
            HttpServletRequest request) {
        var clinic = clinic(slug);
        var parent = parents.find(clinic.id(), session);
        return screens.form(
                new At(language, clinic, new AppointmentId(hold), evidence(clinic, key), request),
                parent.map(TypedContact::known).orElse(Map.of()),
                parent.isPresent(),
                NOTHING_WRONG);
    }

    @PostMapping("/appointment")
    ModelAndView book(
            @PathVariable Language language,
            @PathVariable String slug,
            @PathVariable UUID hold,
            @RequestParam Map<String, String> typed,
            @CookieValue(name = ParentSessions.COOKIE, defaultValue = "") String session,
            @CookieValue(name = CheckKeys.COOKIE, defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        var clinic = clinic(slug);
        return book(
                new At(language, clinic, new AppointmentId(hold), evidence(clinic, key), request),
                typed,
                session,
                response);
    }

    private ModelAndView book(At at, Map<String, String> typed, String session, HttpServletResponse response) {
        var wrong = wrong(Contact.errors(typed.get("name"), typed.get("email"), typed.get("phone")));
        if (texts.wanted(typed.getOrDefault("text", "")) && !texts.to(typed.getOrDefault("phone", ""), at.clinic())) {
            wrong.putIfAbsent("phone", "booking.phone.text");
        }
        if (!wrong.isEmpty()) {
            return screens.form(at, typed, false, wrong);
        }
        var contact = Contact.of(typed.get("name"), typed.get("email"), typed.get("phone"), at.language());
        var parent = parents.find(at.clinic().id(), session);
        var earlier = typed.containsKey("again") ? Optional.<Booked>empty() : earlier(at, parent);
        if (earlier.isPresent()) {
            return screens.again(at, earlier.get(), typed);
        }
        var actor = parent.map(each -> each.booking(contact)).orElseGet(Actor::current);
        try {
            return confirm(at, contact, typed, actor, response);
        } catch (InvalidInput refused) {
            return screens.form(at, typed, false, wrong(List.of(refused)));
        }
    }

    private ModelAndView confirm(
            At at, Contact contact, Map<String, String> typed, Actor actor, HttpServletResponse response) {
        var clinic = at.clinic().id();
        var request = new BookingRequest(
                clinic, at.hold(), contact, "page-" + at.hold().value());
        return switch (actor.doing(() -> scheduling.confirm(request))) {
            case Confirmation.Done _ -> {
                heldTimes
                        .find(clinic, at.hold(), at.request())
                        .ifPresent(time -> heldTimes.remember(clinic, time.booked(), at.request(), response));
                if (texts.wanted(typed.getOrDefault("text", ""))) {
                    actor.doing(() -> answers.remind(clinic, at.hold(), true, true));
                }
                yield screens.visit(at);
            }
            case Confirmation.TooManyUnconfirmed many ->
                throw new TooManyRequests(TooManyRequests.Kind.UNCONFIRMED, many.pause());
            case Confirmation.Stale _ -> screens.notHeld(at, scheduling.find(clinic, at.hold()), typed);
            case Confirmation.KeyReused _ -> screens.booked(at);
            case Confirmation.Changed _ -> screens.over(at, "booking.changed", Optional.empty());
            case Confirmation.LetterNeeded _ -> throw new IllegalStateException("the form says it");
            case Confirmation.CallFirst _ -> screens.callFirst(at);
            case Confirmation.NotEligible _ -> screens.over(at, "booking.refused", Optional.empty());
        };
    }

    /** What she has booked of the same service: known of her own browser, and of somebody who is signed in. */
    private Optional<Booked> earlier(At at, Optional<SignedInParent> parent) {
        var clinic = at.clinic().id();
        var remembered = heldTimes.of(clinic, at.request());
        var booked = remembered.stream()
                .filter(HeldTime::isBooked)
                .filter(time -> !time.id().equals(at.hold()))
                .map(HeldTime::id)
                .toList();
        if (booked.isEmpty() && parent.isEmpty()) {
            return Optional.empty();
        }
        var service = scheduling.find(clinic, at.hold()).map(each -> each.plan().service());
        return service.flatMap(code -> scheduling.ahead(clinic, booked, code).stream()
                .findFirst()
                .or(() -> parent.flatMap(hers -> scheduling.ahead(clinic, hers.patient(), code).stream()
                        .filter(each -> !each.id().equals(at.hold()))
                        .findFirst())));
    }

    /** The same time once more, for whoever typed longer than it could be kept. */
    @PostMapping("/renewal")
    ModelAndView renew(
            @PathVariable Language language,
            @PathVariable String slug,
            @PathVariable UUID hold,
            @RequestParam String service,
            @RequestParam OffsetDateTime start,
            TimesPage.Tapped tapped,
            @RequestParam Map<String, String> typed,
            @CookieValue(name = ParentSessions.COOKIE, defaultValue = "") String session,
            @CookieValue(name = CheckKeys.COOKIE, defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        var clinic = clinic(slug);
        var wanted = clinic.service(service).orElseThrow(BookingPage::missing);
        var evidence = evidence(clinic, key);
        var asked = new TimesScreen.Asked(clinic, wanted, evidence, tapped.filter(), language);
        return taking.take(asked, tapped.wanted(start), request, response, taken -> {
            var at = new At(language, clinic, taken, evidence, request);
            return typed.getOrDefault("email", "").isBlank()
                    ? new ModelAndView(at.page().redirect(language))
                    : book(at, typed, session, response);
        });
    }

    /** She would rather have another time: this one is free for others at once. */
    @PostMapping("/release")
    String release(
            @PathVariable Language language,
            @PathVariable String slug,
            @PathVariable UUID hold,
            @RequestParam String service,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var clinic = clinic(slug);
        if (clinic.service(service).isEmpty()) {
            throw new InvalidInput("service", "there is no such service");
        }
        var id = new AppointmentId(hold);
        scheduling.letGo(clinic.id(), id);
        heldTimes.forget(clinic.id(), id, request, response);
        return TimesFilter.parse(back).of(PageLink.times(slug, service)).redirect(language);
    }

    /** Whoever opens the address of a form comes to where it stands. */
    @GetMapping({"/appointment", "/renewal", "/release"})
    String formOf(@PathVariable Language language, @PathVariable String slug, @PathVariable UUID hold) {
        return PageLink.hold(slug, hold).redirect(language);
    }

    private static SequencedMap<String, String> wrong(List<InvalidInput> errors) {
        var wrong = new LinkedHashMap<String, String>();
        for (var error : errors) {
            var field = error.field().replace("patient.", "");
            wrong.put(field, "booking." + field + ".wrong");
        }
        return wrong;
    }

    private Evidence evidence(Clinic clinic, String key) {
        return Evidence.of(keys.open(clinic.id(), key));
    }

    private Clinic clinic(String slug) {
        return clinics.find(slug).orElseThrow(BookingPage::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
