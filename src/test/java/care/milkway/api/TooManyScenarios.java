package care.milkway.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.HandClock;
import care.milkway.testing.LimitedMilkwayTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Somebody wants more than one may have. Each test asks from addresses of its own, which the proxy in front tells. */
@LimitedMilkwayTest
class TooManyScenarios {

    private static final String SCAR = "CESAREAN_SCAR_RELEASE";

    @Autowired
    HandClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void itIsMondayAtEight() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
    }

    private Visitor from(String address) {
        return new Visitor(port, address);
    }

    private List<JsonNode> times(String clinic) {
        return from("198.51.100.1")
                .get("/api/clinics/" + clinic + "/availability?limit=100&from=2026-12-02&service=" + SCAR)
                .json()
                .path("times")
                .valueStream()
                .filter(time -> !time.path("letterNeeded").asBoolean())
                .toList();
    }

    private static String practitioner(JsonNode time) {
        return time.path("practitioner").path("id").asString();
    }

    private static Visitor.Answer holdByApi(Visitor who, JsonNode time) {
        return who.json("/api/clinics/toronto/holds", """
                {"service": "%s", "start": "%s", "practitioner": "%s"}""".formatted(
                        SCAR, time.path("start").asString(), practitioner(time)));
    }

    private static Visitor.Answer holdOnPage(Visitor who, String language, JsonNode time) {
        return who.post(
                "/" + language + "/toronto/holds",
                "service=%s&practitioner=%s&start=%s"
                        .formatted(
                                SCAR,
                                practitioner(time),
                                URLEncoder.encode(time.path("start").asString(), StandardCharsets.UTF_8)));
    }

    private Visitor.Answer holdsUntilRefused(Visitor who) {
        for (int i = 0; i < 100; i++) {
            var answer = holdByApi(who, times("toronto").getFirst());
            if (answer.status() != 201) {
                return answer;
            }
        }
        throw new AssertionError("nobody ever refused");
    }

    @Test
    void aProgramIsToldWhenToTryAgain() {
        var program = from("203.0.113.1");
        var refused = holdsUntilRefused(program);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.header("Retry-After")).isEqualTo("600");
        assertThat(refused.json().path("status").asInt()).isEqualTo(429);
        assertThat(refused.json().path("detail").asString()).contains("may have at once");
        assertThat(holdByApi(from("203.0.113.2"), times("toronto").getFirst()).status())
                .as("her neighbour")
                .isEqualTo(201);
        clock.pass(Duration.ofMinutes(10));
        assertThat(holdByApi(program, times("toronto").getFirst()).status()).isEqualTo(201);
    }

    @Test
    void aParentReadsWhatToDoInHerLanguageAndWhomToCall() {
        var home = from("203.0.113.3");
        holdsUntilRefused(home);
        var english = holdOnPage(home, "en", times("toronto").getFirst());
        assertThat(english.status()).isEqualTo(429);
        assertThat(english.header("Retry-After")).isEqualTo("600");
        assertThat(english.header("Set-Cookie")).isEmpty();
        assertThat(text(english)).contains("Too many times are kept at once", "wait a few minutes", "href=\"tel:");
        var french = holdOnPage(home, "fr", times("toronto").getFirst());
        assertThat(text(french))
                .contains("Trop de rendez-vous sont gardés", "attendez quelques minutes", "href=\"tel:");
    }

    private static String text(Visitor.Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void thePhoneInTheRefusalIsTheClinics() {
        var home = from("203.0.113.4");
        holdsUntilRefused(home);
        var contact = text(home.get("/en/toronto/contact"));
        var refused = text(holdOnPage(home, "en", times("toronto").getFirst()));
        var phone = refused.replaceFirst("(?s).*?href=\"tel:([^\"]*)\".*", "$1");
        assertThat(contact).contains(phone);
    }

    /** From an address of the same household; the router of another one is no help. */
    @Test
    void aHouseholdsSixtyFourBitsAreOneNetwork() {
        holdsUntilRefused(from("2001:db8:1:2::1"));
        assertThat(holdByApi(from("2001:db8:1:2:ffff::9"), times("toronto").getFirst())
                        .status())
                .isEqualTo(429);
        assertThat(holdByApi(from("2001:db8:1:3::1"), times("toronto").getFirst())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aCookieComesWithAHeldTimeAndAtNoOtherMoment() {
        var maya = from("203.0.113.5");
        for (var page : List.of("/en", "/en/toronto", "/en/toronto/duct-check", "/en/toronto/times?service=" + SCAR)) {
            assertThat(maya.get(page).header("Set-Cookie")).as(page).isEmpty();
        }
        assertThat(holdByApi(maya, times("toronto").getFirst()).header("Set-Cookie"))
                .isEmpty();
        assertThat(holdOnPage(maya, "en", times("toronto").getFirst()).header("Set-Cookie"))
                .matches("milkway-holds=[0-9a-f]{32}; Path=/; Max-Age=3600; Expires=[^;]*; HttpOnly; SameSite=Lax");
    }

    @Test
    void checksAreBegunAsOftenAsAnybodyNeedsAndNoOftener() {
        var script = from("203.0.113.6");
        for (int i = 0; i < 19; i++) {
            assertThat(script.post("/en/toronto/duct-check", "all=none").status())
                    .isEqualTo(302);
        }
        var kept = script.json("/api/clinics/toronto/duct-checks", BookingScenarios.TREATABLE.formatted(""));
        assertThat(kept.status()).isEqualTo(201);
        script.at(kept.json().path("key").asString());
        var refused = script.post("/fr/toronto/duct-check", "all=none");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("180");
        assertThat(text(refused)).contains("Attendez quelques minutes", "href=\"tel:");
        var byApi = script.json("/api/clinics/toronto/duct-checks", BookingScenarios.TREATABLE.formatted(""));
        assertThat(byApi.status()).isEqualTo(429);
        assertThat(script.get("/fr/toronto/duct-check/result").status())
                .as("her result")
                .isEqualTo(200);
        assertThat(script.post("/fr/toronto/duct-check/temperature", "then=back")
                        .status())
                .as("a changed copy of a finished check is another one")
                .isEqualTo(429);
        assertThat(from("203.0.113.7")
                        .post("/fr/toronto/duct-check", "all=none")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void whoNeverConfirmsIsAskedToLookIntoHerEmail() {
        for (int i = 0; i < 3; i++) {
            assertThat(booksForMaya(from("203.0.113." + (100 + i))).status()).isEqualTo(302);
        }
        var fourth = booksForMaya(from("203.0.113.103"));
        assertThat(fourth.status()).isEqualTo(429);
        assertThat(text(fourth)).contains("Please look into your e-mail first", "href=\"tel:");
        var hold = holdByApi(from("203.0.113.110"), times("toronto").getFirst());
        var refused = from("203.0.113.110").json("/api/clinics/toronto/appointments", """
                {"hold": "%s", "patient": {"name": "Maya Okafor", "email": "maya.four@families.example"}}""".formatted(
                        hold.json().path("id").asString()));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("detail").asString()).contains("opens a link");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    }

    private Visitor.Answer booksForMaya(Visitor who) {
        var hold = holdOnPage(who, "en", times("toronto").getFirst());
        return who.post(hold.location() + "/appointment", "name=Maya+Okafor&email=maya.four%40families.example&phone=");
    }

    @Test
    void noAddressIsWrittenDown() {
        holdByApi(from("203.0.113.200"), times("toronto").getFirst());
        assertThat(jdbc.sql("select count(*) from scheduling.appointment a where a::text like '%203.0.113.%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
