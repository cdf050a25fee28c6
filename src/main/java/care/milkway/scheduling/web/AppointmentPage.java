package care.milkway.scheduling.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.patient.Register;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Cancelled;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.CancellationResult;
import care.milkway.scheduling.MoveRequest;
import care.milkway.scheduling.MoveResult;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.availability.Offers;
import java.math.BigDecimal;
import java.time.Clock;
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

    private static final int TIMES_TO_MOVE_TO = 24;

    private final AppointmentLinks links;
    private final Clinics clinics;
    private final Scheduling scheduling;
    private final Register register;
    private final Translations translations;
    private final Clock clock;

    AppointmentPage(
            AppointmentLinks links,
            Clinics clinics,
            Scheduling scheduling,
            Register register,
            Translations translations,
            Clock clock) {
        this.links = links;
        this.clinics = clinics;
        this.scheduling = scheduling;
        this.register = register;
        this.translations = translations;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable Language language, @PathVariable String key, HttpMethod method) {
        if (method.equals(HttpMethod.GET)) {
            confirm(key);
        }
        return page(language, key, "scheduling/appointment", "visit.title", Offers.none(), "");
    }

    @GetMapping("/times")
    ModelAndView times(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable LocalDate day) {
        var offers = scheduling.timesFor(find(key).plan(), Optional.ofNullable(day), TIMES_TO_MOVE_TO);
        return page(language, key, "scheduling/move", "move.title", offers, "");
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
                Optional.ofNullable(practitioner).filter(each -> !each.isBlank()),
                Optional.ofNullable(agreedTotal));
        return switch (scheduling.move(request)) {
            case MoveResult.Done _ -> new ModelAndView(PageLink.appointment(key).redirect(language));
            case MoveResult.Taken taken ->
                conflict(page(language, key, "scheduling/move", "move.title", taken.next(), "times.taken"));
            case MoveResult.NotOffered _ ->
                conflict(page(language, key, "scheduling/move", "move.title", Offers.none(), "times.taken"));
            case MoveResult.NewPrice price -> agree(language, key, request, price);
            case MoveResult.TooLate _ ->
                conflict(page(language, key, "scheduling/appointment", "visit.title", Offers.none(), "visit.late"));
            case MoveResult.NotEligible _ ->
                conflict(page(language, key, "scheduling/appointment", "visit.title", Offers.none(), "move.refused"));
            case MoveResult.Unknown _ ->
                conflict(page(language, key, "scheduling/appointment", "visit.title", Offers.none(), ""));
        };
    }

    /** The same move once more, with the new price in front of her. */
    private ModelAndView agree(Language language, String key, MoveRequest request, MoveResult.NewPrice price) {
        var appointment = find(key);
        var clinic = clinics.get(request.clinic());
        var t = translations.in(language);
        return conflict(Page.personal(t, "/appointments/" + key, t.get("move.price.title"))
                .of(ClinicFrames.of(clinic))
                .show(
                        "scheduling/newprice",
                        new NewPriceView(AppointmentView.of(clinics, appointment), key, request, price)));
    }

    @GetMapping("/cancellation")
    ModelAndView askBeforeCancelling(@PathVariable Language language, @PathVariable String key) {
        return page(language, key, "scheduling/cancellation", "cancel.title", Offers.none(), "");
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(@PathVariable Language language, @PathVariable String key) {
        var opened = links.open(key).orElseThrow(AppointmentPage::missing);
        return switch (scheduling.cancel(opened.clinic(), opened.appointment())) {
            case CancellationResult.Done _ ->
                new ModelAndView(PageLink.appointment(key).redirect(language));
            case CancellationResult.TooLate _ ->
                conflict(page(language, key, "scheduling/appointment", "visit.title", Offers.none(), "visit.late"));
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
    private ModelAndView page(
            Language language, String key, String template, String title, Offers offers, String notice) {
        var appointment = find(key);
        return switch (appointment) {
            case Held _ -> throw missing();
            case Booked _ -> page(language, key, template, title, appointment, offers, notice);
            case Cancelled _ ->
                page(language, key, "scheduling/appointment", "visit.cancelled.title", appointment, Offers.none(), "");
        };
    }

    private ModelAndView page(
            Language language,
            String key,
            String template,
            String title,
            Appointment appointment,
            Offers offers,
            String notice) {
        var clinic = clinics.get(appointment.plan().clinic());
        var changeable = appointment instanceof Booked booked && scheduling.mayChangeOnline(booked);
        var t = translations.in(language);
        return Page.personal(t, "/appointments/" + key, t.get(title))
                .of(ClinicFrames.of(clinic))
                .show(
                        template,
                        new AppointmentPageView(
                                AppointmentView.of(clinics, appointment),
                                key,
                                changeable,
                                today(clinic),
                                offers,
                                notice));
    }

    private LocalDate today(Clinic clinic) {
        return LocalDate.ofInstant(clock.instant(), clinic.sites().getFirst().timeZone());
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
