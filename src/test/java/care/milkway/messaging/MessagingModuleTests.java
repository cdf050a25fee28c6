package care.milkway.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.messaging.delivery.Reception;
import care.milkway.messaging.delivery.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestConstructor;

/** The messages with the modules they stand on. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = "database",
        webEnvironment = WebEnvironment.MOCK)
@Import(Stage.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MessagingModuleTests {

    private final Reception reception;
    private final Outbox outbox;

    MessagingModuleTests(Reception reception, Outbox outbox) {
        this.reception = reception;
        this.outbox = outbox;
    }

    @Test
    void mayaBooksMovesAndCancelsAndIsToldEachTime() throws Exception {
        var booked = reception.book(Reception.MAYA);
        var moved = reception.move(booked);
        reception.cancel(moved);

        assertThat(outbox.newest(10))
                .filteredOn(stored -> stored.message().appointment().equals(booked.id()))
                .extracting(stored -> stored.message().kind())
                .containsExactlyInAnyOrder(Message.Kind.INVITATION, Message.Kind.UPDATE, Message.Kind.CANCELLATION);
    }
}
