package care.milkway.triage.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import care.milkway.kernel.Language;
import care.milkway.page.Address;
import care.milkway.page.Translations;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.RecordedResult;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.rules.DuctCheck;
import io.swagger.v3.oas.annotations.Operation;
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

/** The duct check for programs. HelpLineTexts come in the language a program asks for. */
@RestController
@RequestMapping("/api")
class DuctCheckApi {

    private final CheckLookup lookup;
    private final DuctChecks checks;
    private final Translations translations;
    private final Address address;

    DuctCheckApi(CheckLookup lookup, DuctChecks checks, Translations translations, Address address) {
        this.lookup = lookup;
        this.checks = checks;
        this.translations = translations;
        this.address = address;
    }

    /** What would follow from answers under a policy; nothing is stored. */
    @PostMapping(value = "/duct-check-evaluations", consumes = APPLICATION_JSON_VALUE)
    ResultBody evaluate(@RequestBody JsonNode body, Locale wanted) {
        var answers = DuctCheckRequest.answers(body, "answers", "policy");
        var result = DuctCheck.evaluate(answers, DuctCheckRequest.policy(body.path("policy")));
        return ResultBody.of(RecordedResult.of(result), translations.in(language(wanted)));
    }

    @Operation(deprecated = true, description = "The old name of /api/duct-check-evaluations.")
    @PostMapping(value = "/duct-check-trials", consumes = APPLICATION_JSON_VALUE)
    ResultBody evaluateUnderOldName(@RequestBody JsonNode body, Locale wanted) {
        return evaluate(body, wanted);
    }

    @PostMapping(value = "/clinics/{slug}/duct-checks", consumes = APPLICATION_JSON_VALUE)
    ResponseEntity<ResultBody> keep(@PathVariable String slug, @RequestBody JsonNode body, Locale wanted) {
        var clinic = lookup.clinic(slug);
        var answers = DuctCheckRequest.answers(body, "answers");
        var id = checks.record(clinic, answers, language(wanted));
        var result = RecordedResult.of(DuctCheck.evaluate(answers, clinic.triage()));
        return ResponseEntity.created(URI.create(address.of("/api/clinics/" + slug + "/duct-checks/" + id)))
                .body(ResultBody.of(id, result, translations.in(language(wanted))));
    }

    @GetMapping("/clinics/{slug}/duct-checks/{id}")
    ResultBody read(@PathVariable String slug, @PathVariable String id, Locale wanted) {
        var clinic = lookup.clinic(slug);
        var check = lookup.check(clinic, id);
        return ResultBody.of(check.id(), check.result(clinic.triage()), translations.in(language(wanted)));
    }

    /** The questions as a FHIR R4 Questionnaire, in both languages. */
    @GetMapping(value = "/questionnaires/duct-check", produces = "application/fhir+json")
    String questionnaire() {
        return Questionnaire.ductCheck().asFhir().toString();
    }

    private static Language language(Locale wanted) {
        return wanted.getLanguage().equals("fr") ? Language.FR : Language.EN;
    }
}
