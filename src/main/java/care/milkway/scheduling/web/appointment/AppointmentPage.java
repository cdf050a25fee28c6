package care.milkway.scheduling.web.appointment;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import care.milkway.patient.Register;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Cancelled;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.CancellationResult;
import care.milkway.scheduling.MoveRequest;
import care.milkway.scheduling.MoveResult;
import care.milkway.scheduling.ReversalResult;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.availability.DayPart;
import care.milkway.scheduling.series.Series;
import care.milkway.scheduling.web.ChosenTime;
import care.milkway.scheduling.web.DayList;
import care.milkway.scheduling.web.TimesFilter;
import care.milkway.scheduling.web.VisitTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
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

/** One appointment, for whoever holds its signed link. */
@Controller
@RequestMapping("/{language:en|fr}/appointments/{key}")
class AppointmentPage {

    /** Which of the times she could move to she looks at; the mode is not hers to change. */
    record MoveFilter(
            @Nullable LocalDate day,
            @Nullable DayPart part,
            @Nullable String practitioner) {

        TimesFilter filter() {
            return new TimesFilter(day, part, practitioner, null, null, null);
        }
    }

    private final AppointmentLinks links;
    private final Clinics clinics;
    private final Scheduling scheduling;
    private final Register register;
    private final Series series;
    private final AppointmentScreens screens;

    AppointmentPage(
            AppointmentLinks links,
            Clinics clinics,
            Scheduling scheduling,
            Register register,
            Series series,
            AppointmentScreens screens) {
        this.links = links;
        this.clinics = clinics;
        this.scheduling = scheduling;
        this.register = register;
        this.series = series;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView show(@PathVariable Language language, @PathVariable String key, HttpMethod method) {
        if (method.equals(HttpMethod.GET)) {
            confirm(key);
        }
        return page(language, key, "scheduling/appointment", "visit.title", "");
    }

    @GetMapping("/times")
    ModelAndView times(@PathVariable Language language, @PathVariable String key, MoveFilter filter) {
        return times(language, key, filter.filter(), "");
    }

    private ModelAndView times(Language language, String key, TimesFilter filter, String notice) {
        var appointment = find(key);
        if (!(appointment instanceof Booked booked)) {
            return page(language, key, "scheduling/appointment", "visit.title", notice);
        }
        var plan = booked.plan();
        var clinic = clinics.get(plan.clinic());
        var practitioner = Optional.ofNullable(filter.practitioner());
        var address = PageLink.appointment(key).path() + "/times";
        var list = scheduling
                .daysFor(plan, practitioner, Optional.ofNullable(filter.day()), filter.wantedPart())
                .flatMap(days -> clinic.service(plan.service())
                        .map(service -> new DayList(clinic, service, days, filter, address)));
        var changeable = scheduling.mayChangeOnline(booked);
        var view = new MoveView(AppointmentView.of(clinics, booked), key, changeable, list, notice);
        return screens.personal(language, key, "move.title", clinic).show("scheduling/move", view);
    }

    /** What she sees before she moves it: what is, and what would be. Without a time it leads to the times. */
    @GetMapping("/moves")
    ModelAndView askBeforeMoving(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable OffsetDateTime start,
            @RequestParam(required = false) @Nullable String practitioner,
            @RequestParam(required = false) @Nullable ChosenTime time) {
        if (!(find(key) instanceof Booked booked) || !scheduling.mayChangeOnline(booked)) {
            return new ModelAndView(PageLink.appointment(key).redirect(language));
        }
        if (time != null) {
            return ask(language, key, booked, time.start().toInstant(), time.practitioner());
        }
        return start == null
                ? new ModelAndView("redirect:" + PageLink.appointment(key).in(language) + "/times")
                : ask(language, key, booked, start.toInstant(), practitioner);
    }

    private ModelAndView ask(
            Language language, String key, Booked booked, Instant start, @Nullable String practitioner) {
        var offer = scheduling.offerFor(booked, start, named(practitioner));
        var clinic = clinics.get(booked.plan().clinic());
        if (offer.isEmpty()) {
            return conflict(times(language, key, onTheDayOf(clinic, start), "times.notoffered"));
        }
        var seen = AppointmentView.of(clinics, booked);
        var service = clinic.service(booked.plan().service()).orElseThrow(AppointmentPage::missing);
        var chosen = offer.get().offer();
        var after = new VisitTime(
                chosen.start(),
                chosen.end(),
                clinic,
                chosen.practitioner(),
                chosen.site().name(),
                booked.plan()
                        .movedPrice(service, chosen.practitioner().profession())
                        .total());
        return screens.personal(language, key, "move.ask.title", clinic)
                .show(
                        "scheduling/movequestion",
                        new MoveQuestionView(
                                seen,
                                key,
                                seen.time(),
                                after,
                                chosen,
                                offer.get()
                                        .letterDue()
                                        .map(due -> due.atZone(chosen.site().timeZone())),
                                screens.series(booked).stream()
                                        .filter(SeriesLine::isAfter)
                                        .count()));
    }

    @PostMapping("/moves")
    ModelAndView move(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam OffsetDateTime start,
            @RequestParam(required = false) @Nullable String practitioner,
            @RequestParam(required = false) @Nullable BigDecimal agreedTotal) {
        var opened = links.open(key).orElseThrow(AppointmentPage::missing);
        var request = new MoveRequest(
                opened.clinic(),
                opened.appointment(),
                start.toInstant(),
                named(practitioner),
                Optional.ofNullable(agreedTotal));
        var sameDay = onTheDayOf(clinics.get(opened.clinic()), start.toInstant());
        return switch (scheduling.move(request)) {
            case MoveResult.Done _ -> new ModelAndView(PageLink.appointment(key).redirect(language));
            case MoveResult.Taken _ -> conflict(times(language, key, sameDay, "times.taken"));
            case MoveResult.NotOffered _ -> conflict(times(language, key, sameDay, "times.notoffered"));
            case MoveResult.NewPrice _ ->
                conflict(
                        find(key) instanceof Booked booked
                                ? ask(language, key, booked, start.toInstant(), practitioner)
                                : page(language, key, "scheduling/appointment", "visit.title", ""));
            case MoveResult.TooLate _ ->
                conflict(page(language, key, "scheduling/appointment", "visit.title", "visit.late"));
            case MoveResult.NotEligible _ ->
                conflict(page(language, key, "scheduling/appointment", "visit.title", "move.refused"));
            case MoveResult.Unknown _ -> conflict(page(language, key, "scheduling/appointment", "visit.title", ""));
        };
    }

    private static Optional<String> named(@Nullable String practitioner) {
        return Optional.ofNullable(practitioner).filter(each -> !each.isBlank());
    }

    private static TimesFilter onTheDayOf(Clinic clinic, Instant start) {
        var zone = clinic.sites().getFirst().timeZone();
        return TimesFilter.NONE.on(start.atZone(zone).toLocalDate());
    }

    /** She thought better of it, a few minutes ago. */
    @PostMapping("/reversal")
    ModelAndView takeBack(@PathVariable Language language, @PathVariable String key) {
        var opened = links.open(key).orElseThrow(AppointmentPage::missing);
        return switch (scheduling.takeBack(opened.clinic(), opened.appointment())) {
            case ReversalResult.Done _ ->
                new ModelAndView(PageLink.appointment(key).redirect(language));
            case ReversalResult.TooLate _ ->
                conflict(page(language, key, "scheduling/appointment", "visit.title", "undo.late"));
            case ReversalResult.Gone _ ->
                conflict(page(language, key, "scheduling/appointment", "visit.title", "undo.gone"));
            case ReversalResult.Unknown _ -> throw missing();
        };
    }

    @GetMapping("/reversal")
    ModelAndView formOfReversal(@PathVariable Language language, @PathVariable String key) {
        find(key);
        return new ModelAndView(PageLink.appointment(key).redirect(language));
    }

    @GetMapping("/cancellation")
    ModelAndView askBeforeCancelling(@PathVariable Language language, @PathVariable String key) {
        return page(language, key, "scheduling/cancellation", "cancel.title", "");
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean after) {
        var opened = links.open(key).orElseThrow(AppointmentPage::missing);
        var result = after
                ? series.cancelFrom(opened.clinic(), opened.appointment())
                : scheduling.cancel(opened.clinic(), opened.appointment());
        return switch (result) {
            case CancellationResult.Done _ ->
                new ModelAndView(PageLink.appointment(key).redirect(language));
            case CancellationResult.TooLate _ ->
                conflict(page(language, key, "scheduling/appointment", "visit.title", "visit.late"));
            case CancellationResult.Unknown _ -> throw missing();
        };
    }

    /** Only her mailbox knew this link: now the clinic knows that the address is hers. Asking whether the page is there does not count. */
    private void confirm(String key) {
        links.open(key)
                .filter(AppointmentLinks.OpenedLink::emailed)
                .flatMap(opened -> scheduling.find(opened.clinic(), opened.appointment()))
                .ifPresent(appointment -> {
                    switch (appointment) {
                        case Held _ -> {}
                        case Booked booked -> register.confirm(booked.plan().clinic(), booked.patient());
                        case Cancelled over -> register.confirm(over.plan().clinic(), over.patient());
                    }
                });
    }

    /** What is cancelled says so at each of its addresses: she may have it open in another tab. */
    private ModelAndView page(Language language, String key, String template, String title, String notice) {
        var appointment = find(key);
        return switch (appointment) {
            case Held _ -> throw missing();
            case Booked booked -> screens.booked(language, key, template, title, booked, notice);
            case Cancelled _ -> screens.cancelled(language, key, appointment);
        };
    }

    private static ModelAndView conflict(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private Appointment find(String key) {
        return links.open(key)
                .flatMap(opened -> scheduling.find(opened.clinic(), opened.appointment()))
                .orElseThrow(AppointmentPage::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
