package care.milkway.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A result is read back as it was said, whatever the rules have become. */
@MilkwayTest
class ReadBackScenarios {

    /** Rule book 0.3.0, which never was: one rule, R99, sent everybody to breast imaging. */
    private static final String SAID_THEN = """
            {"disposition": "IMAGING",
             "reasons": [{"rule": "R99", "follows": "IMAGING", "source": "A book of 1999 [M]",
                          "sentences": {"en": "Every lump was imaged then.", "fr": "On imageait alors chaque masse."}}],
             "missing": ["aQuestionOfThen"],
             "notices": [{"code": "OLD_NOTICE", "source": "The same book [M]",
                          "sentences": {"en": "Rest was advised.", "fr": "On conseillait le repos."}}],
             "treatments": {"ULTRASOUND": {"status": "WITHHELD", "reason": "IMAGING"},
                            "MANUAL_THERAPY": {"status": "OPEN"}, "LACTATION_CONSULT": {"status": "OPEN"}}}""";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    private Visitor maya;

    @BeforeEach
    void mondayMorning() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        maya = new Visitor(port);
    }

    @Test
    void mayaReadsWhatSheWasToldUnderAnOlderRuleBook() {
        var check = checked();
        saidThen(check, SAID_THEN);
        var page = page("/en/toronto/duct-check/result");
        assertThat(page)
                .contains("Every lump was imaged then.", "R99", "Rest was advised.", "Rule book 0.3.0")
                .contains("Our rules have changed since you answered.");
        assertThat(page("/fr/toronto/duct-check/result")).contains("On imageait alors chaque masse.");
        var forPrograms = maya.get("/api/clinics/toronto/duct-checks/" + check).json();
        assertThat(forPrograms.path("disposition").asString()).isEqualTo("IMAGING");
        assertThat(forPrograms.path("reasons").get(0).path("rule").asString()).isEqualTo("R99");
        assertThat(forPrograms
                        .path("treatments")
                        .path("ULTRASOUND")
                        .path("status")
                        .asString())
                .isEqualTo("WITHHELD");
    }

    @Test
    void whatMayaCanBookFollowsTheRulesOfToday() {
        var check = checked();
        saidThen(check, SAID_THEN);
        assertThat(page("/en/toronto/duct-check/result")).contains("times?service=ULTRASOUND_BLOCKED_DUCT\"");
        assertThat(maya.get("/api/clinics/toronto/availability?service=ULTRASOUND_BLOCKED_DUCT&check=" + check)
                        .json()
                        .path("times"))
                .isNotEmpty();
    }

    @Test
    void aResultFromBeforeAnythingWasKeptIsReadAgainAndSaysSo() {
        var check = checked();
        saidThen(check, null);
        assertThat(page("/en/toronto/duct-check/result"))
                .contains("We did not keep what we told you then.")
                .contains("Rule book 1.")
                .doesNotContain("Our rules have changed");
    }

    @Test
    void aResultInWordsNobodyKnowsAnyMoreIsReadAgainToo() {
        var check = checked();
        saidThen(check, "{\"disposition\": \"LEECHES\"}");
        assertThat(page("/en/toronto/duct-check/result")).contains("We did not keep what we told you then.");
    }

    @Test
    void nothingIsSaidAboutRulesThatDidNotChange() {
        checked();
        assertThat(page("/en/toronto/duct-check/result")).doesNotContain("rules-since");
    }

    private String checked() {
        var made = maya.json("/api/clinics/toronto/duct-checks", BookingScenarios.TREATABLE.formatted(""));
        assertThat(made.status()).isEqualTo(201);
        maya.at(made.json().path("key").asString());
        return made.json().path("id").asString();
    }

    private void saidThen(String check, @Nullable String result) {
        var rows = jdbc.sql("""
                        update triage.duct_check set rule_book_version = '0.3.0', result = ?::jsonb where check_id = ?""")
                .param(1, result, Types.VARCHAR)
                .param(2, UUID.fromString(check))
                .update();
        assertThat(rows).isEqualTo(1);
    }

    private String page(String path) {
        var answer = maya.get(path);
        assertThat(answer.status()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
