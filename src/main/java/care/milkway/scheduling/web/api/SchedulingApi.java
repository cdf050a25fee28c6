package care.milkway.scheduling.web.api;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Service;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Verdict;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.limits.RequestRates;
import care.milkway.limits.RequestRates.Rate;
import care.milkway.limits.web.Visitors;
import care.milkway.page.Translations;
import care.milkway.page.refusal.TooManyRequests;
import care.milkway.patient.Contact;
import care.milkway.referral.Arrival;
import care.milkway.scheduling.BookingRequest;
import care.milkway.scheduling.Confirmation;
import care.milkway.scheduling.HoldRequest;
import care.milkway.scheduling.HoldResult;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.triage.CheckId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** TriageResult, holding and booking times, for programs. */
@RestController
@RequestMapping("/api/clinics/{slug}")
class SchedulingApi {

    record NewHoldBody(
            String service,
            @Nullable UUID check,
            OffsetDateTime start,
            String practitioner,
            @Nullable Mode mode,
            @Nullable String site) {}

    record PatientBody(
            String name,
            String email,
            @Nullable String phone,
            @Nullable Language language) {}

    record NewAppointmentBody(
            UUID hold, PatientBody patient, @Nullable LetterBody letter) {}

    /** How a letter comes that the booking needs; it is handed in with the link of the appointment. */
    record LetterBody(Arrival arrival) {}

    record WithheldBody(String reason, @Nullable Treatment alternative) {}

    record AvailabilityAnswer(
            List<OfferBody> times,
            List<OfferBody> soonerExcluded,
            @Nullable WithheldBody withheld) {}

    private final Clinics clinics;
    private final Eligibility eligibility;
    private final Scheduling scheduling;
    private final Visitors visitors;
    private final RequestRates rates;
    private final AppointmentBodies bodies;
    private final Translations translations;

    SchedulingApi(
            Clinics clinics,
            Eligibility eligibility,
            Scheduling scheduling,
            Visitors visitors,
            RequestRates rates,
            AppointmentBodies bodies,
            Translations translations) {
        this.clinics = clinics;
        this.eligibility = eligibility;
        this.scheduling = scheduling;
        this.visitors = visitors;
        this.rates = rates;
        this.bodies = bodies;
        this.translations = translations;
    }

    @GetMapping("/availability")
    @Operation(
            operationId = "findTimes",
            summary = "The soonest times somebody may have, and why sooner ones are not for her",
            tags = "Appointments")
    AvailabilityAnswer availability(
            @PathVariable String slug,
            @RequestParam("service") String code,
            @RequestParam(required = false) @Nullable UUID check,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "14") int days,
            @RequestParam(defaultValue = "10") int limit,
            @RequestParam(required = false) @Nullable String practitioner,
            @RequestParam(required = false) @Nullable Language language,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable Mode mode,
            Locale locale) {
        var clinic = clinic(slug);
        var service = service(clinic, code);
        var preferences = Preferences.of(practitioner, language, site, mode);
        return switch (eligibility.toBook(clinic, service, evidence(check))) {
            case Verdict.Eligible eligible -> {
                var offers = scheduling.soonest(
                        new Search(clinic, service, eligible, Optional.ofNullable(from), days, limit, preferences));
                yield new AvailabilityAnswer(OfferBody.times(offers), OfferBody.sooner(offers), null);
            }
            case Verdict.NotEligible withheld ->
                new AvailabilityAnswer(
                        List.of(),
                        List.of(),
                        new WithheldBody(
                                translations.in(locale).get(withheld.reason()),
                                withheld.alternative().orElse(null)));
            case Verdict.AnswersNeeded needed -> throw Refusals.answersNeeded(needed);
            case Verdict.CheckNeeded _ -> throw Refusals.checkNeeded();
        };
    }

    @PostMapping("/holds")
    @Operation(operationId = "holdTime", summary = "Keep a time for somebody while she types", tags = "Appointments")
    @ApiResponse(
            responseCode = "201",
            description = "Done",
            content = @Content(schema = @Schema(implementation = AppointmentBodies.HoldBody.class)))
    @ApiResponse(responseCode = "409", description = "Taken; `times` has the next ones")
    @ApiResponse(responseCode = "429", description = "Too many times are kept; `Retry-After` says when one ends")
    ResponseEntity<Object> hold(
            @PathVariable String slug, @RequestBody NewHoldBody body, Locale locale, HttpServletRequest asked) {
        var clinic = clinic(slug);
        var service = service(clinic, body.service());
        if (clinic.practitioner(body.practitioner()).isEmpty()) {
            throw new InvalidInput("practitioner", "the clinic has no such practitioner");
        }
        var client = visitors.client(asked);
        rates.count(Rate.HOLDS, client);
        var request = new HoldRequest(
                clinic,
                service,
                evidence(body.check()),
                body.start().toInstant(),
                Preferences.of(body.practitioner(), null, body.site(), body.mode()),
                translations.in(locale).language(),
                client);
        return switch (scheduling.hold(request)) {
            case HoldResult.Done done ->
                ResponseEntity.status(HttpStatus.CREATED).body(bodies.hold(clinic, done.hold()));
            case HoldResult.TooMany many -> throw new TooManyRequests(TooManyRequests.Kind.TIMES, many.pause());
            case HoldResult.Taken taken -> Refusals.taken(taken.next());
            case HoldResult.NotOffered _ -> Refusals.invalid("start", "this time is not on offer");
            case HoldResult.LetterTooLate _ ->
                Refusals.invalid("start", "this profession needs a referral letter, and it is too late for one");
            case HoldResult.NotEligible refused -> Refusals.notEligible(refused.verdict(), translations.in(locale));
        };
    }

    @PostMapping("/appointments")
    @Operation(
            operationId = "bookAppointment",
            summary = "Book the time that is held; the same key and content book once",
            tags = "Appointments")
    @ApiResponse(
            responseCode = "201",
            description = "Done",
            content = @Content(schema = @Schema(implementation = AppointmentBodies.AppointmentBody.class)))
    @ApiResponse(responseCode = "429", description = "Too many visits for a contact whose owner has not confirmed them")
    ResponseEntity<Object> confirm(
            @PathVariable String slug,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody NewAppointmentBody body,
            Locale locale) {
        var clinic = clinic(slug);
        var patient = body.patient();
        var language = Optional.ofNullable(patient.language())
                .orElse(translations.in(locale).language());
        var contact = Contact.of(patient.name(), patient.email(), patient.phone(), language);
        var request =
                new BookingRequest(clinic.id(), new AppointmentId(body.hold()), contact, key, body.letter() != null);
        return switch (scheduling.confirm(request)) {
            case Confirmation.Done done -> {
                var answer = bodies.appointment(clinic, done.appointment());
                yield ResponseEntity.created(URI.create(bodies.path(clinic, done.appointment())))
                        .body(answer);
            }
            case Confirmation.TooManyUnconfirmed many ->
                throw new TooManyRequests(TooManyRequests.Kind.UNCONFIRMED, many.pause());
            case Confirmation.Stale _ -> Refusals.conflict("hold", "there is no such hold, or it has run out");
            case Confirmation.KeyReused _ ->
                Refusals.invalid("Idempotency-Key", "this key was used for another booking");
            case Confirmation.Changed _ ->
                Refusals.conflict("hold", "the clinic changed what it offers since; choose a time again");
            case Confirmation.LetterNeeded _ ->
                Refusals.invalid("letter", "this profession needs a referral letter: say how it comes");
            case Confirmation.CallFirst _ ->
                Refusals.conflict("patient", "the clinic asks her to call before she books");
            case Confirmation.NotEligible refused -> Refusals.notEligible(refused.verdict(), translations.in(locale));
        };
    }

    private static Evidence evidence(@Nullable UUID check) {
        return Evidence.of(Optional.ofNullable(check).map(CheckId::new));
    }

    private Clinic clinic(String slug) {
        return clinics.find(slug).orElseThrow(() -> new ResponseStatusException(NOT_FOUND, "there is no such clinic"));
    }

    private static Service service(Clinic clinic, String code) {
        return clinic.service(code)
                .orElseThrow(() -> new InvalidInput("service", "the clinic has no service with this code"));
    }
}
