package care.milkway.api;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.StatementLog;
import care.milkway.testing.StatementLog.Logged;
import care.milkway.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Every statement of booking names the clinic, in each table it touches: so one server can answer it, whichever that is. */
@MilkwayTest
@TestPropertySource(properties = "milkway.test.why=a database whose statements the server writes down")
class OneClinicScenarios {

    private static final Pattern TABLE = Pattern.compile(
            "(?i)\\b(?:from|join|into|update|using)\\s+(?:audit|clinic|patient|triage|scheduling|messaging|identity)\\.\\w+(?!\\w*\\()");

    private static final Pattern CLINIC = Pattern.compile("(?i)\\bclinic_id\\b");
    private static final Pattern FUNCTION =
            Pattern.compile("(?i)\\bscheduling\\.(?:taken|claims_touching|lock_expired)\\(\\$\\d+");
    private static final Pattern NO_TABLE = Pattern.compile("(?i)(?:begin|commit|rollback|select set_config\\().*");

    @Autowired
    Environment environment;

    @Autowired
    HandClock clock;

    @Autowired
    Clinics clinics;

    @LocalServerPort
    int port;

    StatementLog log;
    private Clinic clinic;

    @BeforeEach
    void theServerWritesDownWhatIsAsked() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        clinic = aClinic()
                .with(practitioner("mei", Profession.MASSAGE_THERAPIST).working("09:00-17:00"))
                .with(room("maple"), visit("SCAR", Treatment.SCAR_THERAPY))
                .describedIn(clinics);
        log = TestDatabase.statements(environment);
        untilConnectedAgain();
        new Visitor(port).get("/api/clinics/" + clinic.slug() + "/availability?service=SCAR");
        log.heard();
    }

    @AfterEach
    void itStops() {
        log.end();
    }

    /** The connections that knew nothing of it were ended, and the pool finds out one by one. */
    private void untilConnectedAgain() {
        for (int answers = 0; answers < 20; ) {
            var unknown = "/api/clinics/" + clinic.slug() + "/duct-checks/" + UUID.randomUUID();
            answers = new Visitor(port).get(unknown).status() == 404 ? answers + 1 : 0;
        }
    }

    @Test
    void whateverBecomesOfABookingEveryStatementNamesItsClinic() {
        var parent = new Visitor(port);
        var times = times();
        var hold = names("insert into scheduling.appointment", () -> hold(parent, times.get(0)));
        names("update scheduling.appointment", () -> release(parent, hold));
        var second = hold(parent, times.get(1)).json().path("id").asString();
        var booked = names("insert into patient.patient", () -> book(parent, second));
        var api = booked.json().path("api").asString().replaceFirst("^https?://[^/]*", "");
        names("select", () -> parent.get(api));
        names("delete from scheduling.claim", () -> move(parent, api, times.get(2)));
        names("cancelled_at", () -> parent.delete(api));
    }

    @Test
    void aTimeWhoseHoldRanOutIsTakenInOneClinic() {
        var parent = new Visitor(port);
        var time = times().getLast();
        hold(parent, time);
        clock.pass(Duration.ofMinutes(11));
        names("delete from scheduling.appointment", () -> hold(parent, time));
    }

    /** @param part of a statement that has to be among those that were sent, or nothing was tried */
    private Visitor.Answer names(String part, Supplier<Visitor.Answer> request) {
        log.heard();
        var answer = request.get();
        var sent = log.heard();
        assertThat(answer.status()).isLessThan(400);
        assertThat(sent).as(part).anyMatch(each -> each.sql().contains(part));
        assertThat(sent.stream().filter(each -> !namesOneClinic(each))).isEmpty();
        return answer;
    }

    private boolean namesOneClinic(Logged statement) {
        var sql = statement.sql();
        if (NO_TABLE.matcher(sql).matches()) {
            return true;
        }
        var id = clinic.id().value().toString();
        var tables = TABLE.matcher(sql).results().count();
        var named = CLINIC.matcher(sql).results().count();
        return statement.values().contains(id) && (FUNCTION.matcher(sql).find() || (tables > 0 && named >= tables));
    }

    private List<JsonNode> times() {
        return new Visitor(port)
                .get("/api/clinics/" + clinic.slug() + "/availability?service=SCAR&from=2026-12-03&limit=20")
                .json()
                .path("times")
                .valueStream()
                .toList();
    }

    private Visitor.Answer hold(Visitor parent, JsonNode time) {
        return parent.json("/api/clinics/" + clinic.slug() + "/holds", """
                {"service": "SCAR", "start": "%s", "practitioner": "%s", "mode": "%s"}""".formatted(
                        time.path("start").asString(),
                        time.path("practitioner").path("id").asString(),
                        time.path("mode").asString()));
    }

    private Visitor.Answer release(Visitor parent, Visitor.Answer hold) {
        return parent.post(
                "/en/" + clinic.slug() + "/holds/" + hold.json().path("id").asString() + "/release", "service=SCAR");
    }

    private Visitor.Answer book(Visitor parent, String hold) {
        return parent.json("/api/clinics/" + clinic.slug() + "/appointments", """
                {"hold": "%s", "patient": {"name": "Maya Okafor", "email": "maya@families.example"}}""".formatted(hold));
    }

    private Visitor.Answer move(Visitor parent, String api, JsonNode time) {
        return parent.json(api + "/moves", """
                {"start": "%s", "practitioner": "%s"}""".formatted(
                        time.path("start").asString(),
                        time.path("practitioner").path("id").asString()));
    }
}
