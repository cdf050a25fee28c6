package care.milkway.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.brand.Brand;
import care.milkway.clinic.brand.BrandPictures;
import care.milkway.clinic.brand.PictureUse;
import care.milkway.clinic.file.ClinicSchema;
import care.milkway.clinic.hours.WorkingHours;
import care.milkway.clinic.hours.WorkingHours.OtherDay;
import care.milkway.clinic.policy.BookingPolicy;
import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors read and the records that the program reads into say the same. */
class ClinicSchemaTests {

    private final JsonNode schema = schema();

    @Test
    void everyFieldOfAClinicIsInTheSchemaAndBack() {
        compare(Clinic.class, schema);
        for (var part : List.of(
                Site.class,
                Room.class,
                Device.class,
                Practitioner.class,
                WorkingHours.class,
                OtherDay.class,
                Service.class,
                VisitPackage.class,
                TriagePolicy.class,
                BookingPolicy.class,
                Brand.class,
                BrandPictures.class,
                PictureUse.class,
                Review.class)) {
            compare(part, schema.at("/$defs/" + part.getSimpleName()));
        }
    }

    @Test
    void everyWordOfAListIsInTheSchemaAndBack() {
        assertThat(words("/$defs/Treatment/enum")).isEqualTo(names(Treatment.values()));
        assertThat(words("/$defs/Mode/enum")).isEqualTo(names(Mode.values()));
        assertThat(words("/$defs/Profession/enum"))
                .containsAll(names(Profession.values()))
                .allSatisfy(Profession::named);
        assertThat(words("/$defs/Language/enum"))
                .isEqualTo(Stream.of(Language.values()).map(Language::code).collect(Collectors.toSet()))
                .isEqualTo(fields(schema.at("/$defs/LocalizedText")));
        assertThat(words("/$defs/TriagePolicy/properties/afterOneDay/enum"))
                .isEqualTo(names(TriagePolicy.AfterOneDay.values()));
        assertThat(words("/$defs/TriagePolicy/properties/inflammatoryMastitis/enum"))
                .isEqualTo(names(TriagePolicy.InflammatoryMastitis.values()));
        assertThat(fields(schema.at("/$defs/WorkingHours/properties/weekly"))).isEqualTo(names(DayOfWeek.values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"toronto", "los-angeles"})
    void theDemoFilesNameTheSchemaInTheirFirstLine(String slug) throws IOException {
        var file = Path.of("clinics", slug + ".yml");
        var first = Files.readAllLines(file).getFirst();
        var named = first.replace("# yaml-language-server: $schema=", "");
        assertThat(named).isNotEqualTo(first);
        assertThat(file.resolveSibling(named).normalize())
                .isEqualTo(Path.of("src/main/resources", ClinicSchema.DOCUMENT.getPath()))
                .exists();
    }

    private static void compare(Class<?> type, JsonNode described) {
        assertThat(fields(described)).as("fields of %s", type).isEqualTo(components(type, true));
        assertThat(strings(described.path("required")))
                .as("required of %s", type)
                .isEqualTo(components(type, false));
        assertThat(described.path("additionalProperties").asBoolean(true))
                .as("others in %s", type)
                .isFalse();
    }

    /** Without the version and the pictures that are there: no file gives them. */
    private static Set<String> components(Class<?> type, boolean also) {
        var components = type.getRecordComponents();
        var constructor = type.getDeclaredConstructors()[0].getAnnotatedParameterTypes();
        return IntStream.range(0, components.length)
                .filter(i -> also || !constructor[i].isAnnotationPresent(Nullable.class))
                .mapToObj(i -> components[i])
                .map(RecordComponent::getName)
                .filter(name ->
                        type != Clinic.class || !Set.of("version", "images").contains(name))
                .collect(Collectors.toSet());
    }

    private static Set<String> fields(JsonNode described) {
        return new TreeSet<>(described.path("properties").propertyNames());
    }

    private Set<String> words(String pointer) {
        return strings(schema.at(pointer));
    }

    private static Set<String> strings(JsonNode list) {
        return list.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.toSet());
    }

    private static JsonNode schema() {
        try (var stream = ClinicSchema.DOCUMENT.getInputStream()) {
            return JsonMapper.shared().readTree(stream);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
