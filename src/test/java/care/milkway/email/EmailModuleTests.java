package care.milkway.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** The module by itself: no database, no page, and yet what arrives as JSON is checked. */
@ApplicationModuleTest
@TestPropertySource(
        properties = {
            "spring.main.lazy-initialization=true",
            "spring.autoconfigure.exclude=org.springframework.modulith.events.config.EventPublicationAutoConfiguration,"
                    + "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration"
        }) // there is no database
class EmailModuleTests {

    private record Envelope(EmailAddress to) {}

    @Autowired
    JsonMapper json;

    @Test
    void whatNoMailServerTakesIsRefusedWhereItArrives() {
        var envelope = new Envelope(new EmailAddress("maya@families.example"));
        assertThat(json.writeValueAsString(envelope)).isEqualTo("{\"to\":\"maya@families.example\"}");
        assertThat(json.readValue("{\"to\":\"maya@families.example\"}", Envelope.class))
                .isEqualTo(envelope);
        assertThatThrownBy(() -> json.readValue("{\"to\":\"maya@@families.example\"}", Envelope.class))
                .isInstanceOf(DatabindException.class)
                .rootCause()
                .hasMessageNotContaining("maya");
    }
}
