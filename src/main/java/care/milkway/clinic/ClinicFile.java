package care.milkway.clinic;

import care.milkway.kernel.InvalidInput;
import care.milkway.page.RequiredUnlessNullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.InjectableValues;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a clinic's file: either a clinic in which everything fits together, or one sentence with line and field. */
final class ClinicFile {

    private static final ObjectReader READER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .annotationIntrospector(new RequiredUnlessNullable())
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
            new Compose(LoadSettings.builder().build())
                    .composeString(document)
                    .flatMap(node -> Spelling.firstSlip(node, Clinic.class))
                    .ifPresent(slip -> {
                        throw new InvalidInput(slip.field(), at(origin, slip.line(), slip.field(), slip.sentence()));
                    });
            var values = new InjectableValues.Std().addValue("version", version);
            return READER.with(values).readValue(document);
        } catch (MarkedYamlEngineException notYaml) {
            var line = notYaml.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new InvalidInput("document", at(origin, line, "document", notYaml.getProblem()));
        } catch (DatabindException refused) {
            var field = YamlLines.field(refused.getPath());
            throw new InvalidInput(field, at(origin, YamlLines.line(refused), field, Sentences.of(refused)));
        } catch (JacksonException unreadable) {
            throw new InvalidInput(
                    "document", at(origin, YamlLines.line(unreadable), "document", unreadable.getOriginalMessage()));
        }
    }

    private static String at(String origin, int line, String field, String sentence) {
        return origin + ", line " + line + ", " + field + ": " + sentence;
    }
}
