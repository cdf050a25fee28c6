package care.milkway.triage.rules;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import care.milkway.kernel.Language;
import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.rules.vocabulary.CriticalQuestion;
import care.milkway.triage.rules.vocabulary.Vocabulary;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

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
                .containsExactlyInAnyOrderElementsOf(Stream.of(CriticalQuestion.values())
                        .filter(each -> each != CriticalQuestion.HEART_RATE)
                        .map(CriticalQuestion::linkId)
                        .toList());
    }

    static Stream<Arguments> vocabulary() {
        return Stream.of(
                arguments("emergencySigns", Vocabulary.EmergencySign.class),
                arguments("systemicSigns", Vocabulary.SystemicSign.class),
                arguments("skinSigns", Vocabulary.SkinSign.class),
                arguments("conditions", Vocabulary.MedicalCondition.class),
                arguments("contraindications", Vocabulary.Contraindication.class),
                arguments("redness", Vocabulary.Redness.class),
                arguments("discharge", Vocabulary.Discharge.class),
                arguments("side", Vocabulary.Side.class),
                arguments("course", Vocabulary.Course.class),
                arguments("antibiotics.course", Vocabulary.Course.class),
                arguments("harmThoughts", Vocabulary.HarmThoughts.class));
    }

    @ParameterizedTest
    @MethodSource("vocabulary")
    void theWordsOfTheRulesAreTheCodesOfTheQuestion(String linkId, Class<? extends Enum<?>> codes) {
        var choice = (Question.Choice) DUCT_CHECK.find(linkId).orElseThrow().kind();
        assertThat(Stream.of(codes.getEnumConstants()).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(choice.codes());
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsThereAndNoOther(Language language) {
        assertThat(new TreeSet<>(TextFile.in(language).stringPropertyNames())).isEqualTo(needed());
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
        Stream<String> reasons = Stream.of(WithholdingReason.values()).map(WithholdingReason::messageKey);
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
