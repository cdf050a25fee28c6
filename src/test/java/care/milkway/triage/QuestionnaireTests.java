package care.milkway.triage;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import care.milkway.kernel.Language;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One file of questions, two of words, and one contract: they agree. */
class QuestionnaireTests {

    private static final Questionnaire DUCT_CHECK = Questionnaire.ductCheck();

    @Test
    void theExportIsAValidFhirQuestionnaire() {
        FhirContext fhir = FhirContext.forR4();
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(fhir),
                new CommonCodeSystemsTerminologyService(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir));
        var validator = fhir.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
        var result = validator.validateWithResult(DUCT_CHECK.asFhir().toString());
        assertThat(result.getMessages().stream()
                        .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.WARNING) >= 0)
                        .map(SingleValidationMessage::toString))
                .isEmpty();
    }

    @Test
    void noGapForANumberToCallIsLeftInTheExport() {
        assertThat(DUCT_CHECK.asFhir().toString()).doesNotContainPattern("\\{\\d}");
    }

    @Test
    void everyFieldOfTheContractIsAskedExactlyOnce() {
        assertThat(Answers.fields().stream().map(Question::linkId)).containsExactlyInAnyOrder("""
                        temperature hoursSinceAntipyretic heartRate respiratoryRate systolicPressure hoursWithoutUrine emergencySigns
                        systemicSigns skinSigns redness discharge lump axillaryLump side hoursSinceOnset course homeCareTried
                        daysSinceBirth age antibiotics sameSiteEpisodesLast8Weeks conditions harmThoughts psychosisSigns phq9 gad7
                        epds phq9Item9 epdsItem10 contraindications pain spot""".split("\\s+"));
    }

    @Test
    void theCriticalQuestionsAreTheRequiredOnes() {
        assertThat(DUCT_CHECK.questions().stream().filter(Question::critical).map(Question::linkId))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Critical.values())
                        .filter(each -> each != Critical.HEART_RATE)
                        .map(Critical::linkId)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aMarkIsACodeOfItsQuestion(Mark mark) {
        Question.Kind kind = DUCT_CHECK.find(mark.linkId()).orElseThrow().kind();
        switch (kind) {
            case Question.Choice choice -> assertThat(choice.codes()).contains(mark.code());
            case Question.YesNo _ -> assertThat(mark.code()).isEqualTo("true");
            case Question.Amount _, Question.Group _ -> throw new AssertionError(mark + " marks no choice");
        }
    }

    @Test
    void everySignIsAMark() {
        for (String linkId :
                Set.of("emergencySigns", "systemicSigns", "skinSigns", "conditions", "contraindications")) {
            var choice = (Question.Choice) DUCT_CHECK.find(linkId).orElseThrow().kind();
            assertThat(Long.bitCount(Mark.of(linkId)))
                    .as(linkId)
                    .isEqualTo(choice.codes().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsThereAndNoOther(Language language) {
        assertThat(new TreeSet<>(Texts.in(language).keys())).isEqualTo(needed());
    }

    private static Set<String> needed() {
        Stream<String> fixed = Stream.of("questionnaire.title", "questionnaire.description", "unverified");
        Stream<String> words = Stream.of("option.yes", "option.no", "option.none");
        Stream<String> steps = DUCT_CHECK.steps().stream().flatMap(step -> Stream.of(step.titleKey(), step.leadKey()));
        Stream<String> questions = DUCT_CHECK.questions().stream().flatMap(QuestionnaireTests::keys);
        Stream<String> dispositions = Stream.of(Disposition.values())
                .flatMap(each -> Stream.of(each.messageKey(), each.messageKey() + ".next"));
        Stream<String> rules = Stream.of(Rule.values()).map(Rule::messageKey);
        Stream<String> notices = Stream.of(Notice.values()).map(Notice::messageKey);
        Stream<String> reasons = Stream.of(Withholding.values()).map(Withholding::messageKey);
        return Stream.of(fixed, words, steps, questions, dispositions, rules, notices, reasons)
                .flatMap(each -> each)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> keys(Question question) {
        Stream<String> options = question.kind() instanceof Question.Choice choice
                ? choice.codes().stream().map(question::optionKey)
                : Stream.of();
        return Stream.concat(Stream.concat(Stream.of(question.messageKey()), question.helpKey().stream()), options);
    }
}
