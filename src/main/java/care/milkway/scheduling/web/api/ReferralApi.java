package care.milkway.scheduling.web.api;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Profession;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.limits.RequestRates;
import care.milkway.limits.RequestRates.Rate;
import care.milkway.limits.web.Visitors;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import care.milkway.page.upload.UploadedForm;
import care.milkway.referral.Arrival;
import care.milkway.referral.LetterId;
import care.milkway.referral.OfficeKeys;
import care.milkway.referral.Signature;
import care.milkway.referral.document.Documents;
import care.milkway.referral.document.Inspection;
import care.milkway.scheduling.BookingNumber;
import care.milkway.scheduling.letter.AppointmentLetters;
import care.milkway.scheduling.letter.HandIn;
import care.milkway.scheduling.letter.LetterResult;
import care.milkway.scheduling.web.letter.LetterForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How a doctor's office hands in a letter, with a key of its own. */
@RestController
@RequestMapping("/api/clinics/{slug}/referrals")
class ReferralApi {

    private static final String BEARER = "Bearer ";

    /** What is sent, for the description. */
    record ReferralForm(
            @Schema(description = "The number of the booking, such as MW-7K3Q9-0ABCD; without it staff find it")
            @Nullable
            String booking,

            @Schema(description = "The name of who signed") String signer,
            Profession profession,

            @Schema(description = "The day of the signature", format = "date")
            String signedOn,

            @Schema(description = "The codes of what it says: those of Milkway, or the clinic's own")
            List<String> statement,

            @Schema(type = "string", format = "binary", description = "PDF, JPEG or PNG, 10 MB at most")
            String file) {}

    /** What becomes of it. */
    record ReferralBody(UUID id, String state) {}

    private final Clinics clinics;
    private final OfficeKeys keys;
    private final Documents documents;
    private final AppointmentLetters letters;
    private final Work work;
    private final RequestRates rates;
    private final Visitors visitors;
    private final Translations translations;

    ReferralApi(
            Clinics clinics,
            OfficeKeys keys,
            Documents documents,
            AppointmentLetters letters,
            Work work,
            RequestRates rates,
            Visitors visitors,
            Translations translations) {
        this.clinics = clinics;
        this.keys = keys;
        this.documents = documents;
        this.letters = letters;
        this.work = work;
        this.rates = rates;
        this.visitors = visitors;
        this.translations = translations;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "handInLetter",
            summary = "Hand in a referral letter for a booking, as a doctor's office with a key",
            tags = "Appointments",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = ReferralForm.class))))
    @ApiResponse(
            responseCode = "201",
            description = "It waits for the clinic's staff",
            content = @Content(schema = @Schema(implementation = ReferralBody.class)))
    @ApiResponse(responseCode = "401", description = "There is no such key for this clinic")
    ResponseEntity<Object> handIn(
            @PathVariable String slug,
            @Parameter(hidden = true) @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @Parameter(hidden = true) HttpServletRequest request,
            Locale locale)
            throws IOException, ServletException {
        var clinic = clinics.find(slug).orElseThrow(ReferralApi::missing);
        rates.count(Rate.LETTERS, visitors.client(request));
        var office = authorization.startsWith(BEARER)
                ? keys.open(
                        clinic.id(), authorization.substring(BEARER.length()).strip())
                : Optional.<Actor>empty();
        if (office.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatusAndDetail(
                            HttpStatus.UNAUTHORIZED, "a key of this clinic is needed, as a bearer token"));
        }
        var sent = UploadedForm.of(request);
        return office.get().doing(() -> handIn(clinic, sent, translations.in(locale)));
    }

    private ResponseEntity<Object> handIn(Clinic clinic, UploadedForm sent, Texts t) {
        var form = LetterForm.of(sent::field, sent.all("statement"));
        var signature = form.signature();
        if (signature.isEmpty()) {
            return refused(form, t);
        }
        var inspected = sent.file().map(content -> documents.inspect(content.bytes()));
        if (inspected.isEmpty()) {
            return Refusals.invalid("file", t.get("letter.wrong.file"));
        }
        var fault = inspected.flatMap(Inspection::refused);
        if (fault.isPresent()) {
            return Refusals.invalid("file", t.get("letter.file." + fault.get()));
        }
        return sent.field("booking").isBlank()
                ? done(work.in(
                        clinic.id(),
                        () -> letters.receive(Arrival.OFFICE, Optional.empty(), signature, inspected.get())))
                : forBooking(clinic, sent.field("booking"), signature, inspected, form, t);
    }

    private ResponseEntity<Object> forBooking(
            Clinic clinic,
            String number,
            Optional<Signature> signature,
            Optional<Inspection> inspected,
            LetterForm form,
            Texts t) {
        var booked = BookingNumber.in(number).flatMap(each -> work.in(clinic.id(), () -> letters.find(each)));
        if (booked.isEmpty()) {
            return Refusals.invalid("booking", "there is no booking with this number");
        }
        return switch (letters.handIn(
                new HandIn(clinic.id(), booked.get().id(), Arrival.OFFICE, signature, inspected))) {
            case LetterResult.Done(LetterId letter) -> done(letter);
            case LetterResult.Wrong wrong -> {
                form.refuse(wrong.flaws());
                yield refused(form, t);
            }
            case LetterResult.Unsound unsound -> Refusals.invalid("file", t.get("letter.file." + unsound.fault()));
            case LetterResult.NotAwaited _ -> Refusals.conflict("booking", "this booking waits for no letter");
            case LetterResult.Unknown _ -> Refusals.invalid("booking", "there is no booking with this number");
        };
    }

    private static ResponseEntity<Object> refused(LetterForm form, Texts t) {
        var first = form.wrong().firstEntry();
        return Refusals.invalid(first.getKey(), t.get(first.getValue()));
    }

    private static ResponseEntity<Object> done(LetterId letter) {
        return ResponseEntity.status(HttpStatus.CREATED).body(new ReferralBody(letter.value(), "WAITING"));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such clinic");
    }
}
