package care.milkway.scheduling.web.api;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.page.Translations;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.CancellationResult;
import care.milkway.scheduling.MoveRequest;
import care.milkway.scheduling.MoveResult;
import care.milkway.scheduling.ReversalResult;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.web.api.AppointmentBodies.AppointmentBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One appointment, for whoever holds its signed link. */
@RestController
@RequestMapping("/api/appointments/{key}")
class AppointmentApi {

    /**
     * Where an appointment is to be moved to.
     *
     * @param practitioner none: the one she has
     * @param agreedTotal the price with tax she agreed to; none: the one she booked at
     */
    record MoveBody(
            OffsetDateTime start,
            @Nullable String practitioner,
            @Nullable BigDecimal agreedTotal) {}

    private final AppointmentLinks links;
    private final Clinics clinics;
    private final Scheduling scheduling;
    private final AppointmentBodies bodies;
    private final Translations translations;

    AppointmentApi(
            AppointmentLinks links,
            Clinics clinics,
            Scheduling scheduling,
            AppointmentBodies bodies,
            Translations translations) {
        this.links = links;
        this.clinics = clinics;
        this.scheduling = scheduling;
        this.bodies = bodies;
        this.translations = translations;
    }

    @GetMapping
    @Operation(
            operationId = "readAppointment",
            summary = "The appointment that the signed link opens",
            tags = "Appointments")
    AppointmentBody show(@PathVariable String key) {
        var opened = open(key);
        var appointment = scheduling.find(opened.clinic(), opened.appointment()).orElseThrow(AppointmentApi::missing);
        return bodies.appointment(clinics.get(opened.clinic()), appointment);
    }

    @DeleteMapping
    @Operation(
            operationId = "cancelAppointment",
            summary = "Cancel it, as long as it is further away than the clinic's window",
            tags = "Appointments")
    @ApiResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = AppointmentBody.class)))
    ResponseEntity<Object> cancel(@PathVariable String key) {
        var opened = open(key);
        return switch (scheduling.cancel(opened.clinic(), opened.appointment())) {
            case CancellationResult.Done _ -> ResponseEntity.ok(show(key));
            case CancellationResult.TooLate _ -> tooLate(clinics.get(opened.clinic()));
            case CancellationResult.Unknown _ -> throw missing();
        };
    }

    @PostMapping("/moves")
    @Operation(
            operationId = "moveAppointment",
            summary = "Move it: release the old time and take the new one, or change nothing",
            tags = "Appointments")
    @ApiResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = AppointmentBody.class)))
    @ApiResponse(
            responseCode = "409",
            description = "Taken, and `times` has the next ones; too late; or another price, and `total` says which")
    ResponseEntity<Object> move(@PathVariable String key, @RequestBody MoveBody body, Locale locale) {
        var opened = open(key);
        var clinic = clinics.get(opened.clinic());
        var request = new MoveRequest(
                clinic.id(),
                opened.appointment(),
                body.start().toInstant(),
                Optional.ofNullable(body.practitioner()),
                Optional.ofNullable(body.agreedTotal()));
        return switch (scheduling.move(request)) {
            case MoveResult.Done done -> ResponseEntity.ok(bodies.appointment(clinic, done.appointment()));
            case MoveResult.Taken taken -> Refusals.taken(taken.next());
            case MoveResult.NotOffered _ -> Refusals.invalid("start", "this time is not on offer");
            case MoveResult.NewPrice price -> Refusals.newPrice(price);
            case MoveResult.TooLate _ -> tooLate(clinic);
            case MoveResult.NotEligible refused -> Refusals.notEligible(refused.verdict(), translations.in(locale));
            case MoveResult.Unknown _ -> throw missing();
        };
    }

    @PostMapping("/reversal")
    @Operation(
            operationId = "takeBackLastChange",
            summary = "Take back a move, or a booking made too late to be cancelled, within ten minutes",
            tags = "Appointments")
    @ApiResponse(
            responseCode = "200",
            description = "It is as it was before: at its former time, or cancelled",
            content = @Content(schema = @Schema(implementation = AppointmentBody.class)))
    @ApiResponse(responseCode = "409", description = "Too late, or somebody else has the former time")
    ResponseEntity<Object> takeBack(@PathVariable String key) {
        var opened = open(key);
        return switch (scheduling.takeBack(opened.clinic(), opened.appointment())) {
            case ReversalResult.Done _ -> ResponseEntity.ok(show(key));
            case ReversalResult.TooLate _ -> tooLate(clinics.get(opened.clinic()));
            case ReversalResult.Gone _ -> Refusals.conflict("start", "the former time is no longer free");
            case ReversalResult.Unknown _ -> throw missing();
        };
    }

    private static ResponseEntity<Object> tooLate(Clinic clinic) {
        return Refusals.conflict(
                "start",
                "this close to the visit the clinic wants to be called: "
                        + clinic.sites().getFirst().phone());
    }

    private AppointmentLinks.OpenedLink open(String key) {
        return links.open(key).orElseThrow(AppointmentApi::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(NOT_FOUND, "there is no such appointment");
    }
}
