package care.milkway.clinic.file;

import care.milkway.page.FieldPath;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** What every field of a clinic's file may hold, as the published JSON Schema says it: the one that editors read too. */
public final class ClinicSchema {

    /** In the program and, at the same time, what {@code /schemas/clinic.json} answers. */
    public static final ClassPathResource DOCUMENT = new ClassPathResource("clinic/clinic.schema.json");

    /** A typing mistake explains best why something else is missing. */
    private static final List<String> FIRST = List.of("additionalProperties", "propertyNames");

    private ClinicSchema() {}

    static Optional<RefusedField> firstRefusal(JsonNode json, YamlDocument document) {
        return Compiled.SCHEMA.validate(json).stream()
                .min(Comparator.comparing((Error error) -> !FIRST.contains(error.getKeyword()))
                        .thenComparing(error -> document.lineOf(path(error))))
                .map(error -> new RefusedField(path(error), sentence(error)));
    }

    private static FieldPath path(Error error) {
        var location = error.getInstanceLocation();
        var steps = new ArrayList<Object>();
        for (int i = 0; i < location.getNameCount(); i++) {
            steps.add(location.getElement(i));
        }
        if (error.getProperty() != null) {
            steps.add(error.getProperty());
        }
        return new FieldPath(steps);
    }

    /** The schema's own sentence where it has one. */
    private static String sentence(Error error) {
        var limit = error.getSchemaNode();
        var given = error.getInstanceNode();
        return switch (error.getKeyword()) {
            case "type" -> given.isNull() ? "this field is missing" : written(given) + "this is not " + form(limit);
            default ->
                error.getMessageKey().contains(" ")
                        ? error.getMessage()
                        : switch (error.getKeyword()) {
                            case "required" -> "this field is missing";
                            case "additionalProperties" -> "there is no such field as " + error.getProperty();
                            case "propertyNames" -> error.getProperty() + " is none of the names that can stand here";
                            case "enum" -> given.asString("this") + " is none of " + each(limit);
                            case "minimum" -> "this is at least " + limit.asString();
                            case "maximum" -> "this is at most " + limit.asString();
                            case "exclusiveMinimum" -> "this must be more than " + limit.asString();
                            case "multipleOf" -> "this is a multiple of " + limit.asString();
                            case "minItems", "minLength" -> "this is empty";
                            case "maxItems", "maxLength" -> "this is too long: at most " + limit.asString();
                            case "uniqueItems" -> "something is there twice";
                            default -> error.getMessage();
                        };
        };
    }

    private static String written(JsonNode given) {
        return given.isValueNode() ? given.asString() + ": " : "";
    }

    private static String form(JsonNode type) {
        return switch (type.isArray() ? type.get(0).asString() : type.asString()) {
            case "string" -> "a text; a number or a true needs quotes to be one";
            case "boolean" -> "true or false";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "array" -> "a list";
            default -> "a group of fields";
        };
    }

    private static String each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(value -> !value.isNull())
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }

    /** Only when a file has changed: most starts never need it. */
    private static final class Compiled {

        static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .errorMessageKeyword("errorMessage")
                                .build()))
                .getSchema(document());

        private static String document() {
            try {
                return DOCUMENT.getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
