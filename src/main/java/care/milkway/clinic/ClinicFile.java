package care.milkway.clinic;

import care.milkway.kernel.InvalidInput;
import care.milkway.page.RequiredUnlessNullable;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.InjectableValues;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a clinic's file: either a clinic in which everything fits together, or one sentence with line and field. */
final class ClinicFile {

    private static final ObjectReader READER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .annotationIntrospector(new RequiredUnlessNullable())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build()
            .readerFor(Clinic.class);

    private ClinicFile() {}

    /**
     * @param origin how the file is called, for the message
     * @throws InvalidInput naming origin, line and field
     */
    static Clinic read(String document, String origin, int version) {
        var clinic = bind(document, origin, version);
        References.firstWrong(clinic).ifPresent(wrong -> {
            throw new InvalidInput(
                    wrong.field(),
                    at(origin, YamlLines.lineOf(document, wrong.path()), wrong.field(), wrong.sentence()));
        });
        return clinic;
    }

    private static Clinic bind(String document, String origin, int version) {
        try {
            new Compose(LoadSettings.builder().setAllowDuplicateKeys(false).build()).composeString(document);
            var values = new InjectableValues.Std().addValue("version", version);
            return READER.with(values).readValue(document);
        } catch (MarkedYamlEngineException notYaml) {
            var line = notYaml.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new InvalidInput("document", at(origin, line, "document", notYaml.getProblem()));
        } catch (DatabindException refused) {
            var field = YamlLines.field(refused.getPath());
            throw new InvalidInput(field, at(origin, line(refused), field, sentence(refused)));
        } catch (JacksonException unreadable) {
            throw new InvalidInput(
                    "document", at(origin, line(unreadable), "document", unreadable.getOriginalMessage()));
        }
    }

    private static int line(JacksonException failure) {
        return Optional.ofNullable(failure.getLocation())
                .map(location -> location.getLineNr())
                .orElse(0);
    }

    private static String sentence(DatabindException refused) {
        return switch (refused) {
            case UnrecognizedPropertyException unknown -> "there is no such field as " + unknown.getPropertyName();
            case MismatchedInputException mismatch when mismatch.getCause() == null -> mismatch.getOriginalMessage();
            default -> refused.getCause() == null ? refused.getOriginalMessage() : innermost(refused.getCause());
        };
    }

    private static String innermost(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : innermost(cause);
    }

    private static String at(String origin, int line, String field, String sentence) {
        return origin + ", line " + line + ", " + field + ": " + sentence;
    }
}
