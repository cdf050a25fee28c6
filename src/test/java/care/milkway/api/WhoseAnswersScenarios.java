package care.milkway.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Answers to a duct check are read by whoever gave them, and by nobody who only has an address. */
@MilkwayTest
class WhoseAnswersScenarios {

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void mondayMorning() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
    }

    @Test
    void theCheckIsInACookieThatNoScriptReadsAndNoOtherClinicGets() {
        var begun = new Visitor(port).post("/en/toronto/duct-check", "all=none");
        assertThat(begun.response().headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(each -> each.matches("milkway-check=[A-Za-z0-9_-]{64}; Path=/(en|fr)/toronto; "
                        + "Max-Age=172800; Expires=[^;]*; HttpOnly; SameSite=Lax"));
        assertThat(begun.location()).isEqualTo("/en/toronto/duct-check/body");
    }

    @Test
    void whoOnlyLooksAtTheFirstQuestionOrSaysNothingHasNoCheck() {
        var maya = new Visitor(port);
        assertThat(maya.get("/en/toronto/duct-check").header("Set-Cookie")).isEmpty();
        var blank = maya.post("/en/toronto/duct-check", "");
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.header("Set-Cookie")).isEmpty();
        assertThat(blank.text()).contains("None of these", "role=\"alert\"");
        assertThat(maya.get("/en/toronto/duct-check/body").location()).isEqualTo("/en/toronto/duct-check");
    }

    @Test
    void chestPainIsAnsweredAfterOneTap() {
        var maya = new Visitor(port);
        var answered = maya.post("/en/toronto/duct-check", "emergencySigns=CHEST_PAIN");
        assertThat(answered.location()).isEqualTo("/en/toronto/duct-check/result");
        assertThat(text(maya.at(answered.checkKey()).get(answered.location()))).contains("Get emergency help now");
    }

    @Test
    void noAddressAndNoPageOfTheCheckNamesIt() {
        var check = made();
        var maya = new Visitor(port).at(check.path("key").asString());
        for (var path :
                new String[] {"/duct-check/emergency", "/duct-check/result", "/times?service=LACTATION_CONSULT"}) {
            assertThat(text(maya.get("/en/toronto" + path)))
                    .as(path)
                    .doesNotContain(check.path("id").asString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/toronto/duct-check/emergency",
                "/en/toronto/duct-check/result",
                "/en/toronto/duct-check/link?key=nobodys",
                "/en/toronto/duct-checks/00000000-0000-0000-0000-000000000001",
                "/en/toronto/duct-checks/00000000-0000-0000-0000-000000000001/emergency"
            })
    void anotherBrowserWithTheAddressIsSentToTheStart(String path) {
        var other = new Visitor(port).get(path);
        assertThat(other.status()).isEqualTo(302);
        assertThat(other.location()).isEqualTo("/en/toronto/duct-check");
    }

    @Test
    void nobodyAnswersForSomebodyElse() {
        var answered = new Visitor(port).post("/en/toronto/duct-check/emergency", "emergencySigns=CHEST_PAIN");
        assertThat(answered.location()).isEqualTo("/en/toronto/duct-check");
    }

    @Test
    void aKeyOpensNothingInAnotherClinic() {
        var maya = new Visitor(port).at(made().path("key").asString());
        assertThat(maya.get("/en/los-angeles/duct-check/result").location()).isEqualTo("/en/los-angeles/duct-check");
    }

    @Test
    void aProgramReadsBackWithTheKeyOnly() {
        var check = made();
        var path = "/api/clinics/toronto/duct-checks/" + check.path("id").asString();
        assertThat(new Visitor(port).get(path).status()).isEqualTo(404);
        assertThat(new Visitor(port).at(made().path("key").asString()).get(path).status())
                .as("with the key of another check")
                .isEqualTo(404);
        var read = new Visitor(port).at(check.path("key").asString()).get(path);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().has("key")).as("told once").isFalse();
    }

    @Test
    void whatIsNoCheckAtAllLooksTheSame() {
        var unknown = "/api/clinics/toronto/duct-checks/" + UUID.randomUUID();
        assertThat(new Visitor(port)
                        .at(made().path("key").asString())
                        .get(unknown)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void herOwnLinkOpensTheResultInAnotherBrowserAndLeavesTheAddress() {
        var key = made().path("key").asString();
        var opened = new Visitor(port).get("/fr/toronto/duct-check/link?key=" + key);
        assertThat(opened.location()).isEqualTo("/fr/toronto/duct-check/result");
        assertThat(opened.checkKey()).isEqualTo(key);
    }

    private JsonNode made() {
        return new Visitor(port)
                .json("/api/clinics/toronto/duct-checks", BookingScenarios.TREATABLE.formatted(""))
                .json();
    }

    private static String text(Visitor.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
