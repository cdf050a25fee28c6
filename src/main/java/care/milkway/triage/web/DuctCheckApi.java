package care.milkway.triage.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import care.milkway.kernel.Language;
import care.milkway.limits.RequestRates;
import care.milkway.limits.RequestRates.Rate;
import care.milkway.limits.web.Visitors;
import care.milkway.page.Translations;
import care.milkway.triage.CheckKeys;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.RecordedResult;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.rules.DuctCheck;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The duct check for programs. HelpLineTexts come in the language a program asks for. */
@RestController
@RequestMapping("/api")
class DuctCheckApi {

    private final CheckLookup lookup;
    private final DuctChecks checks;
    private final CheckKeys keys;
    private final Visitors visitors;
    private final RequestRates rates;
    private final Translations translations;

    DuctCheckApi(
            CheckLookup lookup,
            DuctChecks checks,
            CheckKeys keys,
            Visitors visitors,
            RequestRates rates,
            Translations translations) {
        this.lookup = lookup;
        this.checks = checks;
        this.keys = keys;
        this.visitors = visitors;
        this.rates = rates;
        this.translations = translations;
    }

    /** What would follow from answers under a policy; nothing is stored. */
    @PostMapping(value = "/duct-check-evaluations", consumes = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "evaluateDuctCheck",
            summary = "What would follow from answers under a policy; nothing is kept",
            tags = "Duct check")
    ResultBody evaluate(@RequestBody JsonNode body, Locale wanted) {
        var answers = DuctCheckRequest.answers(body, "answers", "policy");
        var result = DuctCheck.evaluate(answers, DuctCheckRequest.policy(body.path("policy")));
        return ResultBody.of(RecordedResult.of(result), translations.in(wanted));
    }

    @Operation(
            operationId = "evaluateDuctCheckUnderOldName",
            summary = "The old name of /api/duct-check-evaluations",
            tags = "Duct check",
            deprecated = true)
    @PostMapping(value = "/duct-check-trials", consumes = APPLICATION_JSON_VALUE)
    ResultBody evaluateUnderOldName(@RequestBody JsonNode body, Locale wanted) {
        return evaluate(body, wanted);
    }

    @PostMapping(value = "/clinics/{slug}/duct-checks", consumes = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "recordDuctCheck",
            summary = "Keep a finished duct check, without a name; its id lets somebody book, its key reads it back",
            tags = "Duct check")
    @ApiResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = ResultBody.class)))
    @ApiResponse(responseCode = "429", description = "Too many checks; `Retry-After` says when to try again")
    ResponseEntity<ResultBody> keep(
            @PathVariable String slug, @RequestBody JsonNode body, Locale wanted, HttpServletRequest asked) {
        var clinic = lookup.clinic(slug);
        var answers = DuctCheckRequest.answers(body, "answers");
        rates.count(Rate.CHECKS, visitors.client(asked));
        var id = checks.record(clinic, answers, Language.closestTo(wanted));
        var result = RecordedResult.of(DuctCheck.evaluate(answers, clinic.triage()));
        return ResponseEntity.created(URI.create("/api/clinics/" + clinic.slug() + "/duct-checks/" + id))
                .body(ResultBody.of(id, keys.key(clinic.id(), id), result, translations.in(wanted)));
    }

    @GetMapping("/clinics/{slug}/duct-checks/{id}")
    @Operation(
            operationId = "readDuctCheck",
            summary =
                    "The result of a duct check that was kept, for whoever got its key, the header Check-Key, when it was made",
            tags = "Duct check")
    ResultBody read(
            @PathVariable String slug,
            @PathVariable String id,
            @RequestHeader(name = "Check-Key", defaultValue = "") String key,
            Locale wanted) {
        var clinic = lookup.clinic(slug);
        var check = lookup.check(clinic, id, key);
        return ResultBody.of(check.id(), check.result(clinic.triage()), translations.in(wanted));
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
