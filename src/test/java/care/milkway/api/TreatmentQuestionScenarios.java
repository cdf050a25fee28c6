package care.milkway.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What only decides about ultrasound is asked of whoever chooses it, and nobody gets around it. */
@MilkwayTest
class TreatmentQuestionScenarios {

    private static final String ULTRASOUND = "ULTRASOUND_BLOCKED_DUCT";
    private static final String CHECKS = "/api/clinics/toronto/duct-checks";
    private static final String QUESTIONS = "/en/toronto/duct-check/ultrasound";

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    private Visitor maya;
    private JsonNode check;
    private String time;

    @BeforeEach
    void aCheckThatWasNotAskedAboutTreatments() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        maya = new Visitor(port);
        time = firstTime();
        check = made("");
    }

    @Test
    void mayaIsAskedWhenSheChoosesATimeAndKeepsIt() {
        var asked = maya.post("/en/toronto/holds", time);
        assertThat(asked.location()).startsWith(QUESTIONS + "?service=" + ULTRASOUND + "&start=");
        assertThat(maya.get(asked.location()).text())
                .contains("A breast implant", "more than a third", "name=\"start\"", "name=\"practitioner\"");

        var answered = maya.post(QUESTIONS, "all=none&" + time);
        assertThat(answered.status()).isEqualTo(307);
        assertThat(answered.location()).isEqualTo("/en/toronto/holds");
        var held = maya.at(answered.checkKey()).post(answered.location(), time);
        assertThat(held.location()).matches("/en/toronto/holds/[0-9a-f-]{36}");
    }

    @Test
    void anImplantLeadsHerToWhatSheCanHaveInstead() {
        var answered = maya.post(QUESTIONS, "contraindications=BREAST_IMPLANT&" + time);
        var refused = maya.at(answered.checkKey()).post(answered.location(), time);
        assertThat(refused.text()).contains("No ultrasound treatment with what you told us.");
    }

    @Test
    void rednessOverAThirdClosesUltrasoundAndLeavesTheRest() {
        var answered = maya.post(QUESTIONS, "redness=OVER_A_THIRD&" + time);
        maya.at(answered.checkKey());
        assertThat(maya.post("/en/toronto/holds", time).text())
                .contains("This clinic gives no ultrasound with signs of mastitis.");
        assertThat(maya.get("/en/toronto/times?service=LACTATION_CONSULT").status())
                .isEqualTo(200);
    }

    @Test
    void whoIsNotSureIsToldWhatToDoAndNotSentInACircle() {
        var unsure = maya.post(QUESTIONS, "all=unsure&" + time);
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.text()).contains("Without these answers we can’t offer ultrasound.", "name=\"start\"");
    }

    @Test
    void aScriptThatNeverAnswersHoldsNothingOnPages() {
        assertThat(maya.post("/en/toronto/holds", time).location()).startsWith(QUESTIONS);
        assertThat(maya.post("/en/toronto/holds", time + "&contraindications=none&redness=NONE&all=none")
                        .location())
                .as("answers are given on their own page")
                .startsWith(QUESTIONS);
        assertThat(maya.get("/en/toronto/times?service=" + ULTRASOUND).location())
                .startsWith(QUESTIONS);
    }

    @Test
    void aProgramThatNeverAnswersHoldsNothing() {
        assertThat(hold(check).path("field").asString()).isEqualTo("answers.contraindications");
        assertThat(hold(made(", \"redness\": \"NONE\"")).path("field").asString())
                .isEqualTo("answers.contraindications");
    }

    @Test
    void rednessThatNobodyWasAskedAboutIsNoNo() {
        assertThat(hold(made(", \"contraindications\": []")).path("field").asString())
                .isEqualTo("answers.redness");
        assertThat(hold(made(", \"contraindications\": [], \"redness\": \"OVER_A_THIRD\""))
                        .path("alternative")
                        .asString())
                .isEqualTo("LACTATION_CONSULT");
        assertThat(hold(made(", \"contraindications\": [], \"redness\": \"LOCAL\""))
                        .path("id")
                        .asString())
                .isNotEmpty();
    }

    private JsonNode hold(JsonNode made) {
        return maya.json("/api/clinics/toronto/holds", """
                        {"service": "%s", "check": "%s", "start": "%s", "practitioner": "%s"}""".formatted(
                                ULTRASOUND, made.path("id").asString(), start, practitioner))
                .json();
    }

    private JsonNode made(String more) {
        var answers = """
                {"temperature": {"value": 36.8, "unit": "C"}, "hoursSinceAntipyretic": "none", "emergencySigns": [],
                 "systemicSigns": [], "skinSigns": [], "discharge": "MILK", "lump": true, "side": "LEFT",
                 "hoursSinceOnset": 30, "course": "SAME", "antibiotics": "none", "conditions": [],
                 "harmThoughts": "NONE", "psychosisSigns": false%s}""".formatted(more);
        var made = maya.json(CHECKS, "{\"answers\": " + answers + "}").json();
        maya.at(made.path("key").asString());
        return made;
    }

    private String start = "";
    private String practitioner = "";

    /** As the form of a time sends it. */
    private String firstTime() {
        var complete =
                maya.json(CHECKS, BookingScenarios.TREATABLE.formatted("")).json();
        var first = maya.get(
                        "/api/clinics/toronto/availability?service=" + ULTRASOUND + "&from=2026-12-02&limit=1&check="
                                + complete.path("id").asString())
                .json()
                .path("times")
                .get(0);
        start = first.path("start").asString();
        practitioner = first.path("practitioner").path("id").asString();
        return "service=" + ULTRASOUND + "&practitioner=" + practitioner + "&mode=IN_PERSON&start="
                + URLEncoder.encode(start, StandardCharsets.UTF_8);
    }
}
