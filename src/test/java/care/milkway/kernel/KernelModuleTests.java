package care.milkway.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** The module by itself: values that every module speaks in, and nothing that has to be started. */
@ApplicationModuleTest
@TestPropertySource(
        properties = {
            "spring.main.lazy-initialization=true",
            "spring.autoconfigure.exclude=org.springframework.modulith.events.config.EventPublicationAutoConfiguration,"
                    + "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration"
        }) // there is no database
class KernelModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    JsonMapper json;

    @Test
    void itBringsNothingAlongAndItsLanguagesAreReadAsTheyAreWritten() {
        var ours = Language.class.getPackageName();
        assertThat(context.getBeanDefinitionNames())
                .filteredOn(name -> Optional.<Class<?>>ofNullable(context.getType(name))
                        .filter(type -> type.getPackageName().equals(ours))
                        .isPresent())
                .isEmpty();
        for (var language : Language.values()) {
            assertThat(json.readValue(json.writeValueAsString(language), Language.class))
                    .isEqualTo(language);
        }
        assertThatThrownBy(() -> json.readValue("\"de\"", Language.class)).isInstanceOf(DatabindException.class);
    }
}
