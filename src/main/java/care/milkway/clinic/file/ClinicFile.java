package care.milkway.clinic.file;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.picture.Images;
import care.milkway.kernel.InvalidInput;
import care.milkway.page.RequiredUnlessNullable;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.InjectableValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a clinic's file: either a clinic in which everything fits together, or one sentence with line and field. */
public final class ClinicFile {

    /** The schema knows which fields there are; a description kept by a newer Milkway may have others. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .annotationIntrospector(new RequiredUnlessNullable())
            .build();

    private static final ObjectReader READER = YAML.readerFor(Clinic.class);

    private ClinicFile() {}

    /**
     * What the clinic is called in addresses, where that much can be read.
     *
     * @throws InvalidInput if the file is no YAML
     */
    static Optional<String> slug(ClinicFolder folder) {
        return YamlDocument.of(folder.document(), folder.origin(), 0).value("slug");
    }

    /**
     * @param origin how the file is called, for the message
     * @throws InvalidInput naming origin, line and field
     */
    public static Clinic read(String document, String origin, int version) {
        return read(document, origin, version, Images.NONE);
    }

    static Clinic read(String document, String origin, int version, Images images) {
        var yaml = YamlDocument.of(document, origin, 0);
        try {
            ClinicSchema.firstRefusal(tree(document), yaml).ifPresent(refused -> {
                throw refused.in(yaml);
            });
            var clinic = kept(document, version, images);
            CrossReferences.firstRefusal(clinic).ifPresent(refused -> {
                throw refused.in(yaml);
            });
            return clinic;
        } catch (DatabindException refused) {
            throw RefusedField.of(refused).in(yaml);
        } catch (JacksonException unreadable) {
            throw RefusedField.at(
                    origin,
                    Optional.ofNullable(unreadable.getLocation())
                            .map(at -> at.getLineNr())
                            .orElse(1),
                    "document",
                    "this is no YAML: " + unreadable.getOriginalMessage());
        }
    }

    /** A description that was checked when it came in; the rules may be others by now. */
    public static Clinic kept(String document, int version, Images images) {
        return READER.with(
                        new InjectableValues.Std().addValue("version", version).addValue("images", images))
                .readValue(document);
    }

    private static JsonNode tree(String document) {
        return YAML.readTree(document);
    }
}
