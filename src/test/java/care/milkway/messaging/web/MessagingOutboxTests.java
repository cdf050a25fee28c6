package care.milkway.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Where people's emails can be read. */
class MessagingOutboxTests {

    private final ApplicationContextRunner start =
            new ApplicationContextRunner().withUserConfiguration(OutboxPages.class);

    @Test
    void whereTheOperatorNamesADatabaseThereIsNoOutbox() {
        start.withPropertyValues("milkway.database.url=jdbc:postgresql://db/clinic")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(OutboxPages.class));
    }

    @Test
    void withTheEmbeddedDatabaseItIsAskedFor() {
        start.run(context -> assertThat(context).getFailure().hasMessageContaining("outboxPages"));
    }
}
