package care.milkway.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A program books for a parent. */
@MilkwayTest
class BookingScenarios {

    static final String TREATABLE = """
            {"answers": {"temperature": {"value": 36.8, "unit": "C"}, "hoursSinceAntipyretic": "none",
             "emergencySigns": [], "systemicSigns": [], "skinSigns": [], "redness": "NONE", "discharge": "MILK",
             "lump": true, "side": "LEFT", "hoursSinceOnset": 30, "course": "SAME", "homeCareTried": true,
             "antibiotics": "none", "conditions": [], "harmThoughts": "NONE", "psychosisSigns": false,
             "contraindications": [%s], "age": 32}}""";
    private static final String PATIENT = """
            {"name": "Maya Okafor", "email": "maya@families.example", "phone": "+1 416 555 0110"}""";

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    private Program program;

    @BeforeEach
    void mondayMorning() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        program = new Program(port);
    }

    private String check(String contraindications) {
        var answer = program.post("/api/clinics/toronto/duct-checks", TREATABLE.formatted(contraindications));
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("id");
    }

    private JsonNode firstTime(String check) {
        var found = program.get(
                "/api/clinics/toronto/availability?service=ULTRASOUND_BLOCKED_DUCT&from=2026-12-02&limit=5&check="
                        + check);
        assertThat(found.status()).isEqualTo(200);
        return found.body().path("times").get(0);
    }

    private Program.Answer hold(String check, JsonNode time) {
        return program.post("/api/clinics/toronto/holds", """
                {"service": "ULTRASOUND_BLOCKED_DUCT", "check": "%s", "start": "%s", "practitioner": "%s"}""".formatted(
                        check,
                        time.path("start").asString(),
                        time.path("practitioner").path("id").asString()));
    }

    private Program.Answer book(Program.Answer hold, String key) {
        return program.post("/api/clinics/toronto/appointments", """
                {"hold": "%s", "patient": %s, "letter": null}""".formatted(hold.text("id"), PATIENT), key);
    }

    @Test
    void mayaIsBookedMovedAndCancelled() {
        var check = check("");
        var first = firstTime(check);
        assertThat(first.path("letterNeeded").asBoolean()).isFalse();
        var hold = hold(check, first);
        assertThat(hold.status()).isEqualTo(201);
        assertThat(hold.text("expiresAt")).contains("-05:00");

        var booked = book(hold, "mayas-key");
        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.text("state")).isEqualTo("BOOKED");
        assertThat(booked.text("link")).contains("/appointments/");
        var again = book(hold, "mayas-key");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(booked.body());

        var later = program.get(
                        "/api/clinics/toronto/availability?service=ULTRASOUND_BLOCKED_DUCT&from=2026-12-03&check="
                                + check)
                .body()
                .path("times")
                .get(0);
        var moved = program.post(booked.text("api") + "/moves", """
                {"start": "%s", "practitioner": "%s"}""".formatted(
                        later.path("start").asString(),
                        later.path("practitioner").path("id").asString()));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.text("start")).isEqualTo(later.path("start").asString());
        assertThat(moved.body().path("sequence").asInt()).isEqualTo(1);

        assertThat(program.delete(booked.text("api")).text("state")).isEqualTo("CANCELLED");
        assertThat(program.get(booked.text("api")).text("state")).isEqualTo("CANCELLED");
    }

    @Test
    void junesImplantsSwapTheTreatment() {
        var check = check("\"BREAST_IMPLANT\"");
        var ultrasound =
                program.get("/api/clinics/toronto/availability?service=ULTRASOUND_BLOCKED_DUCT&check=" + check);
        assertThat(ultrasound.body().path("times")).isEmpty();
        assertThat(ultrasound.body().path("withheld").path("alternative").asString())
                .isEqualTo("MANUAL_THERAPY");
        var manual = program.get("/api/clinics/toronto/availability?service=MANUAL_THERAPY_BREAST&check=" + check);
        assertThat(manual.body().path("times")).isNotEmpty();
    }

    @Test
    void aPhysiotherapistWithoutALetterIsRefused() {
        var check = check("");
        var refused = program.post("/api/clinics/toronto/holds", """
                {"service": "ULTRASOUND_BLOCKED_DUCT", "check": "%s", "start": "2026-12-01T10:00:00-05:00",
                 "practitioner": "anjali-raghuram"}""".formatted(check));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.field()).isIn("practitioner", "start");
    }

    @Test
    void tessasHoldRunsOutAndIsStale() {
        var check = check("");
        var hold = hold(check, firstTime(check));
        clock.pass(Duration.ofMinutes(11));
        var stale = book(hold, UUID.randomUUID().toString());
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.field()).isEqualTo("hold");
        assertThat(hold(check, firstTime(check)).status()).isEqualTo(201);
    }

    @Test
    void aKeyThatSomebodyElseChoseTooIsHersForHerHold() {
        var check = check("");
        assertThat(book(hold(check, firstTime(check)), "1").status()).isEqualTo(201);
        assertThat(book(hold(check, firstTime(check)), "1").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/clinics/toronto/holds | {"service": "NOPE", "start": "2026-12-01T10:00:00-05:00", "practitioner": "x"} | 422 | service
            /api/clinics/toronto/holds | {"service": "PELVIC_FLOOR_PHYSIOTHERAPY", "start": "2026-12-01T10:00:00-05:00", "practitioner": "x"} | 422 | practitioner
            /api/clinics/toronto/holds | {"service": "PELVIC_FLOOR_PHYSIOTHERAPY", "start": "2026-12-01T10:07:00-05:00", "practitioner": "anjali-raghuram"} | 422 | start
            /api/clinics/toronto/holds | {"service": "PELVIC_FLOOR_PHYSIOTHERAPY", "start": "2026-12-01T03:00:00-05:00", "practitioner": "anjali-raghuram"} | 422 | start
            /api/clinics/toronto/holds | {"service": "PELVIC_FLOOR_PHYSIOTHERAPY", "start": "2020-12-01T10:00:00-05:00", "practitioner": "anjali-raghuram"} | 422 | start
            /api/clinics/toronto/holds | {"service": "ULTRASOUND_BLOCKED_DUCT", "start": "2026-12-01T10:00:00-05:00", "practitioner": "anjali-raghuram"} | 422 | check
            /api/clinics/toronto/holds | {"service": 7, "start": "2026-12-01T10:00:00-05:00", "practitioner": "x"} | 400 | service
            /api/clinics/toronto/holds | {"service": "X", "start": "tomorrow", "practitioner": "x"} | 400 | start
            /api/clinics/toronto/holds | {"service": "X", "start": "2026-12-01T10:00:00-05:00", "practitioner": "x", "room": 1} | 400 | room
            /api/clinics/toronto/holds | {"service": "X", "check": "1", "start": "2026-12-01T10:00:00-05:00", "practitioner": "x"} | 400 | check
            /api/clinics/toronto/holds | {"service": "X" | 400 | body
            /api/clinics/toronto/duct-checks | {"answers": {"foo": 1}} | 422 | answers.foo
            /api/clinics/toronto/duct-checks | {"answers": {"temperature": {"value": 45, "unit": "C"}}} | 422 | temperature.value
            /api/duct-check-evaluations | {"answers": {"pain": "5"}} | 422 | pain
            /api/duct-check-trials | {"answers": {"pain": "5"}} | 422 | pain
            """)
    void whatCannotBeAcceptedIsNamed(String path, String body, int status, String field) {
        var refused = program.post(path, body);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.status() + " " + refused.field()).isEqualTo(status + " " + field);
    }

    @Test
    void anOversizedBodyIsRefused() {
        var refused = program.post("/api/clinics/toronto/holds", "{\"service\": \"" + "A".repeat(70_000) + "\"}");
        assertThat(refused.status()).isEqualTo(413);
    }

    @Test
    void aMadeUpLinkOpensNothing() {
        assertThat(program.get("/api/appointments/" + "A".repeat(64)).status()).isEqualTo(404);
        assertThat(program.delete("/api/appointments/nonsense").status()).isEqualTo(404);
    }

    @Test
    void theApiDescribesItself() {
        var description = program.get("/api/openapi.json").body();
        assertThat(description.path("paths").propertyNames())
                .contains(
                        "/api/duct-check-evaluations",
                        "/api/duct-check-trials",
                        "/api/clinics/{slug}/duct-checks",
                        "/api/clinics",
                        "/api/clinics/{slug}/services",
                        "/api/clinics/{slug}/availability",
                        "/api/clinics/{slug}/holds",
                        "/api/clinics/{slug}/appointments",
                        "/api/appointments/{key}");
    }
}
