package care.milkway.triage.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import care.milkway.kernel.Language;
import care.milkway.limits.RequestRates;
import care.milkway.limits.RequestRates.Rate;
import care.milkway.limits.web.Visitors;
import care.milkway.page.Translations;
import care.milkway.triage.DuctCheck;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.Questionnaire;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The duct check for programs. Sentences come in the language a program asks for. */
@RestController
@RequestMapping("/api")
class DuctCheckApi {

    private final Opened opened;
    private final DuctChecks checks;
    private final Visitors visitors;
    private final RequestRates rates;
    private final Translations translations;

    DuctCheckApi(Opened opened, DuctChecks checks, Visitors visitors, RequestRates rates, Translations translations) {
        this.opened = opened;
        this.checks = checks;
        this.visitors = visitors;
        this.rates = rates;
        this.translations = translations;
    }

    /** What would follow from answers under a policy; nothing is stored. */
    @PostMapping(value = "/duct-check-trials", consumes = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "tryDuctCheck",
            summary = "What would follow from answers under a policy; nothing is kept",
            tags = "Duct check")
    ResultBody tryOut(@RequestBody JsonNode body, Locale wanted) {
        var answers = Body.answers(body, "answers", "policy");
        var result = DuctCheck.evaluate(answers, Body.policy(body.path("policy")));
        return ResultBody.of(result, translations.in(wanted));
    }

    @PostMapping(value = "/clinics/{slug}/duct-checks", consumes = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "recordDuctCheck",
            summary = "Keep a finished duct check, without a name; its id lets somebody book",
            tags = "Duct check")
    @ApiResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = ResultBody.class)))
    @ApiResponse(responseCode = "429", description = "Too many checks; `Retry-After` says when to try again")
    ResponseEntity<ResultBody> keep(
            @PathVariable String slug, @RequestBody JsonNode body, Locale wanted, HttpServletRequest asked) {
        var clinic = opened.clinic(slug);
        var answers = Body.answers(body, "answers");
        rates.count(Rate.CHECKS, visitors.client(asked));
        var id = checks.record(clinic, answers, Language.closestTo(wanted));
        var result = DuctCheck.evaluate(answers, clinic.triage());
        return ResponseEntity.created(URI.create("/api/clinics/" + clinic.slug() + "/duct-checks/" + id))
                .body(ResultBody.of(id, result, translations.in(wanted)));
    }

    @GetMapping("/clinics/{slug}/duct-checks/{id}")
    @Operation(operationId = "readDuctCheck", summary = "The result of a duct check that was kept", tags = "Duct check")
    ResultBody read(@PathVariable String slug, @PathVariable String id, Locale wanted) {
        var clinic = opened.clinic(slug);
        var check = opened.check(clinic, id);
        var result = DuctCheck.evaluate(check.answers(), clinic.triage());
        return ResultBody.of(check.id(), result, translations.in(wanted));
    }

    /** The questions as a FHIR R4 Questionnaire, in both languages. */
    @GetMapping(value = "/questionnaires/duct-check", produces = "application/fhir+json")
    @Operation(
            operationId = "readQuestionnaire",
            summary = "The questions as a FHIR R4 Questionnaire, in both languages",
            tags = "Duct check")
    String questionnaire() {
        return Questionnaire.ductCheck().asFhir().toString();
    }
}
