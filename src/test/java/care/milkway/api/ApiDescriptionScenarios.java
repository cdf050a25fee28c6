package care.milkway.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.MilkwayTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The API's description is something a program can be made of. {@code bin/check-api} asks a linter the same. */
@MilkwayTest
class ApiDescriptionScenarios {

    private static final Pattern REFERENCE = Pattern.compile("\"#/components/schemas/([^\"]+)\"");

    @LocalServerPort
    int port;

    private JsonNode api;

    @BeforeEach
    void read() {
        api = new Program(port).get("/api/openapi.json").body();
    }

    private List<JsonNode> operations() {
        var operations = new ArrayList<JsonNode>();
        api.path("paths").forEach(path -> path.forEach(operations::add));
        assertThat(operations).hasSizeGreaterThanOrEqualTo(12);
        return operations;
    }

    @Test
    void everyOperationSaysWhatItDoesWhoMayAndHowItRefuses() {
        var names = new HashSet<String>();
        for (var operation : operations()) {
            var name = operation.path("operationId").asString("");
            assertThat(names.add(name)).as("unique: " + name).isTrue();
            assertThat(operation.path("summary").asString("")).as(name).isNotEmpty();
            assertThat(operation.path("tags").size()).as(name).isEqualTo(1);
            assertThat(operation.path("security").isArray()).as(name).isTrue();
            assertThat(operation.path("responses").propertyNames())
                    .as(name)
                    .anyMatch(code -> code.startsWith("4"))
                    .anyMatch(code -> code.startsWith("2"));
            operation.path("responses").properties().stream()
                    .filter(each -> each.getKey().startsWith("4"))
                    .forEach(each -> assertThat(each.getValue().path("content").propertyNames())
                            .as(name)
                            .containsExactly("application/problem+json"));
        }
    }

    @Test
    void aRequestAndItsAnswerHaveSchemasOfTheirOwn() {
        var schemas = api.path("components").path("schemas");
        assertThat(schemas.path("NewHoldBody").path("properties").propertyNames())
                .contains("service", "practitioner");
        assertThat(schemas.path("HoldBody").path("properties").propertyNames()).contains("id", "expiresAt");
        assertThat(schemas.path("NewAppointmentBody").path("properties").propertyNames())
                .contains("hold", "patient");
        assertThat(schemas.path("AppointmentBody").path("properties").propertyNames())
                .contains("link", "sequence");
    }

    @Test
    void nothingRefersToWhatIsNotThere() {
        var schemas = api.path("components").path("schemas").propertyNames();
        assertThat(REFERENCE.matcher(api.toString()).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(schemas::contains);
    }

    @Test
    void itSaysUnderWhichLicenceAndWhere() {
        assertThat(api.path("info").path("license").path("url").asString("")).contains("apache.org");
        assertThat(api.path("servers").path(0).path("url").asString("")).isEqualTo("/");
        assertThat(api.path("tags").size()).isEqualTo(3);
    }
}
