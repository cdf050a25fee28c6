package care.milkway.database;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.Milkway;
import care.milkway.identity.Command;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A clinic that has worked with an older program starts today's on its database. Migrations of an empty one prove little. */
class OlderDatabaseScenarios {

    /** The link in the message that told June of her visit then. */
    private static final String JUNES_LINK = "dTOE-dGVM4uteIq5G1R4AYARbo2CnESVnJ3KwldosGAoly1I0cB_VUhVP_ED2ryc";

    /** And Maya’s. */
    private static final String MAYAS_LINK = "dTOE-dGVM4uteIq5G1R4AdX2p4RIjkG2p3PB32THzjGVYvRYm2d-YLybghKe7y-f";

    private static OlderDatabase older;
    private static ConfigurableApplicationContext program;

    private final HttpClient browser = HttpClient.newHttpClient();

    /** Complaint: a start failed on every database that was there before, for the owner had not yet used an extension. */
    @BeforeAll
    static void theProgramOfTodayStartsOnIt() throws Exception {
        older = OlderDatabase.restored();
        program = new SpringApplicationBuilder(Milkway.class, MilkwayTest.Setting.class)
                .properties("server.port=0", "milkway.clinics=clinics", "milkway.limits=off", "milkway.due.on=false")
                .properties(TestDatabase.settings(older.logins()))
                .run();
    }

    @AfterAll
    static void theProgramEnds() {
        program.close();
    }

    @Test
    void nothingOfThenIsLost() {
        assertThat(List.of(
                        "scheduling.appointment",
                        "scheduling.claim",
                        "patient.patient",
                        "triage.duct_check",
                        "messaging.message",
                        "referral.letter",
                        "audit.entry",
                        "audit.seal"))
                .allSatisfy(
                        table -> assertThat(older.rowsBefore(table)).as(table).isPositive());
        assertThat(older.lost()).isEmpty();
    }

    @Test
    void theAuditOfThenIsAsItWasWritten() {
        var said = new ByteArrayOutputStream();
        var status = program.getBeansOfType(Command.class).values().stream()
                .filter(command -> command.name().equals("audit"))
                .findFirst()
                .orElseThrow()
                .run(List.of("verify"), new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    @Test
    void aLinkOfThenOpensItsVisit() throws Exception {
        for (var language : List.of("en", "fr")) {
            assertThat(get("/" + language + "/appointments/" + MAYAS_LINK).statusCode())
                    .isEqualTo(200);
        }
        assertThat(json(get("/api/appointments/" + MAYAS_LINK)).path("state").asString())
                .isEqualTo("BOOKED");
    }

    /** One that was moved before, so that it has a past. */
    @Test
    void aVisitOfThenIsMovedAndCancelledToday() throws Exception {
        var visit = "/api/appointments/" + JUNES_LINK;
        var then = json(get(visit));
        var free = json(get("/api/clinics/toronto/availability?from=2026-12-10&service="
                        + then.path("service").asString() + "&practitioner="
                        + then.path("practitioner").path("id").asString()))
                .path("times")
                .get(0);
        var moved = send(request(visit + "/moves").POST(BodyPublishers.ofString("""
                {"start": "%s", "practitioner": "%s"}""".formatted(
                        free.path("start").asString(),
                        free.path("practitioner").path("id").asString()))));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(json(moved).path("start").asString())
                .isEqualTo(free.path("start").asString());
        assertThat(json(moved).path("sequence").asInt()).isEqualTo(2);
        assertThat(json(send(request(visit).DELETE())).path("state").asString()).isEqualTo("CANCELLED");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        var port = program.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
