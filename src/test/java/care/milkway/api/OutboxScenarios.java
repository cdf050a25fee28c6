package care.milkway.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.MilkwayTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An installation with a database of its own is no demonstration. */
@MilkwayTest
class OutboxScenarios {

    @LocalServerPort
    int port;

    @Test
    void whereRealPeopleBookNobodyReadsTheOutbox() {
        var stranger = new Visitor(port);
        assertThat(stranger.get("/outbox").status()).isEqualTo(404);
        assertThat(stranger.get("/en/outbox").status()).isEqualTo(404);
        assertThat(stranger.get("/fr/outbox/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void itsPagesDoNotSpeakOfADemonstration() {
        var page = new String(new Visitor(port).get("/en").body(), StandardCharsets.UTF_8);
        assertThat(page).doesNotContain("outbox");
    }
}
