package care.milkway.scheduling.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Mode;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.eligibility.Evidence;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.availability.NoticePolicy;
import care.milkway.scheduling.reminder.TextsOffered;
import care.milkway.scheduling.web.TimesScreen.Asked;
import care.milkway.scheduling.web.appointment.AppointmentView;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What she sees of a held time: the form, the visit it became, or what can be done now that it is held no longer. */
@Component
class BookingScreens {

    /** Somebody at a held time. */
    record At(Language language, Clinic clinic, AppointmentId hold, Evidence evidence, HttpServletRequest request) {

        PageLink page() {
            return PageLink.hold(clinic.slug(), hold.value());
        }
    }

    private final Clinics clinics;
    private final Scheduling scheduling;
    private final AppointmentLinks links;
    private final HeldTimes heldTimes;
    private final TimesScreen times;
    private final TextsOffered texts;
    private final Translations translations;
    private final Clock clock;

    BookingScreens(
            Clinics clinics,
            Scheduling scheduling,
            AppointmentLinks links,
            HeldTimes heldTimes,
            TimesScreen times,
            TextsOffered texts,
            Translations translations,
            Clock clock) {
        this.clinics = clinics;
        this.scheduling = scheduling;
        this.links = links;
        this.heldTimes = heldTimes;
        this.times = times;
        this.texts = texts;
        this.translations = translations;
        this.clock = clock;
    }

    /** @param wrong the fields of it that can't be accepted */
    ModelAndView form(At at, Map<String, String> typed, boolean signedIn, SequencedMap<String, String> wrong) {
        var appointment = scheduling.find(at.clinic().id(), at.hold());
        if (!(appointment.orElse(null) instanceof Held held) || !held.until().isAfter(clock.instant())) {
            return notHeld(at, appointment, typed);
        }
        var all = new LinkedHashMap<>(wrong);
        if (!wrong.isEmpty()
                && held.plan().mode() == Mode.PHONE
                && typed.getOrDefault("phone", "").isBlank()) {
            all.put("phone", "booking.phone.needed");
        }
        var t = translations.in(at.language());
        var page = Page.personal(t, at.page().path(), t.get("booking.title"))
                .of(ClinicFrames.of(at.clinic()))
                .show("scheduling/booking", view(at, held, typed, signedIn, all));
        if (!all.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private HoldView view(
            At at, Held held, Map<String, String> typed, boolean signedIn, SequencedMap<String, String> wrong) {
        var seen = AppointmentView.of(clinics, held);
        var back = heldTimes
                .find(at.clinic().id(), at.hold(), at.request())
                .map(HeldTime::back)
                .orElse("");
        return new HoldView(
                seen,
                held,
                Map.copyOf(typed),
                signedIn,
                wrong,
                lastChange(at, seen),
                times(at, held, back),
                texts.any());
    }

    private Optional<ZonedDateTime> lastChange(At at, AppointmentView seen) {
        return Optional.of(seen.start())
                .filter(start -> NoticePolicy.mayChangeOnline(at.clinic(), start.toInstant(), clock.instant()))
                .map(start -> start.minus(at.clinic().booking().cancellationWindow()));
    }

    private static PageLink times(At at, Appointment appointment, String back) {
        var plan = appointment.plan();
        var times = PageLink.times(at.clinic().slug(), plan.service());
        return TimesFilter.parse(back).of(times);
    }

    /** Somebody who goes back after she has booked sees her visit; who took too long may have the same time again. */
    ModelAndView notHeld(At at, Optional<Appointment> appointment, Map<String, String> typed) {
        return switch (appointment.orElse(null)) {
            case Held held -> stale(at, Optional.of(held), typed);
            case null -> stale(at, Optional.empty(), typed);
            default -> booked(at);
        };
    }

    /** Only the browser that booked it is led to it: the address alone is no key. */
    ModelAndView booked(At at) {
        return heldTimes
                .find(at.clinic().id(), at.hold(), at.request())
                .map(_ -> visit(at))
                .orElseGet(() -> over(at, "booking.booked", Optional.empty()));
    }

    ModelAndView visit(At at) {
        return new ModelAndView(
                PageLink.appointment(links.key(at.clinic().id(), at.hold())).redirect(at.language()));
    }

    private ModelAndView stale(At at, Optional<Held> held, Map<String, String> typed) {
        var kept = heldTimes.find(at.clinic().id(), at.hold(), at.request());
        var time = kept.or(() -> held.map(each -> TimeTaking.time(at.clinic(), each, "")));
        var service = time.flatMap(each -> at.clinic().service(each.service()));
        if (time.isEmpty() || service.isEmpty()) {
            return over(at, "booking.stale", Optional.empty());
        }
        var filter = TimesFilter.parse(time.get().back());
        var asked = new Asked(at.clinic(), service.get(), at.evidence(), filter, at.language());
        var next = filter.of(PageLink.times(at.clinic().slug(), service.get().code()));
        var t = translations.in(at.language());
        var page = Page.personal(t, at.page().path(), t.get("booking.stale.title"))
                .of(ClinicFrames.of(at.clinic()))
                .show(
                        "scheduling/stale",
                        new StaleView(
                                at.clinic(),
                                at.hold().value(),
                                Map.copyOf(typed),
                                time,
                                times.isFree(asked, time.get()),
                                next));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** She has this already: whether she wants it twice. */
    ModelAndView again(At at, Booked earlier, Map<String, String> typed) {
        var t = translations.in(at.language());
        var link = PageLink.appointment(links.key(at.clinic().id(), earlier.id()));
        var page = Page.personal(t, at.page().path(), t.get("booking.again.title"))
                .of(ClinicFrames.of(at.clinic()))
                .show(
                        "scheduling/again",
                        new AgainView(AppointmentView.of(clinics, earlier), link, Map.copyOf(typed), at.page()));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** Whom she is asked to call before she books. */
    ModelAndView callFirst(At at) {
        return over(
                at,
                "booking.callfirst",
                Optional.empty(),
                Optional.of(at.clinic().sites().getFirst().phone()));
    }

    ModelAndView over(At at, String reason, Optional<PageLink> next) {
        return over(at, reason, next, Optional.empty());
    }

    private ModelAndView over(At at, String reason, Optional<PageLink> next, Optional<String> phone) {
        var t = translations.in(at.language());
        var page = Page.personal(t, PageLink.clinic(at.clinic().slug()).path(), t.get(reason + ".title"))
                .of(ClinicFrames.of(at.clinic()))
                .show("scheduling/over", new OverView(reason, next, phone));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}
