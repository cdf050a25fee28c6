package care.milkway.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.Language;
import care.milkway.messaging.Outbox;
import care.milkway.messaging.appointment.Correspondence;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import care.milkway.triage.rules.Disposition;
import care.milkway.triage.rules.Rule;
import care.milkway.triage.rules.RuleBook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Wherever somebody is told when to seek care, she is told what the rules say: the same signs, the same urgency. */
@MilkwayTest
class SeekCareScenarios {

    private static final String MAYA = "maya.seeks.care@families.example";

    @Autowired
    HandClock clock;

    @Autowired
    Translations translations;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Outbox outbox;

    @LocalServerPort
    int port;

    private Visitor maya;

    @BeforeEach
    void mondayMorning() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        maya = new Visitor(port);
    }

    @ParameterizedTest
    @EnumSource
    void everyEmergencyOfTheRulesIsToldInAllFivePlaces(Language language) {
        var check = checked();
        var link = booked(check, language);
        var signs = signs(translations.in(language), Disposition.EMERGENCY, Disposition.MENTAL_HEALTH_EMERGENCY);
        assertThat(signs).hasSize(5);
        var in = "/" + language.code();
        for (var place : List.of(
                in + "/toronto/duct-check/result",
                in + "/toronto/services/ultrasound-for-blocked-ducts",
                in + "/toronto/services/pelvic-floor-physiotherapy",
                link.replaceFirst("/(en|fr)/", in + "/"),
                link + "/invitation.ics")) {
            assertThat(unfolded(maya.get(place).text())).as(place).contains(signs);
        }
        assertThat(mail(language)).as("the e-mail").contains(signs);
    }

    @Test
    void spreadingRednessAndFeverWhileVeryIllAreNoMatterForADoctor() {
        checked();
        var page = unfolded(maya.get("/en/toronto/duct-check/result").text());
        var now = page.substring(page.indexOf("Call 911 or go"), page.indexOf("See a doctor today for:"));
        assertThat(now).contains("spreads within hours", "while you feel very ill", "on brown or black skin");
        assertThat(page.substring(page.indexOf("See a doctor today for:")))
                .doesNotContain("spreads within hours", "very ill");
    }

    private Stream<Rule> rules(Disposition... dispositions) {
        return Stream.of(dispositions).flatMap(each -> RuleBook.leadingTo(each).stream());
    }

    private List<String> signs(Texts t, Disposition... dispositions) {
        return rules(dispositions)
                .map(rule -> t.get(rule.messageKey().replace("rule.", "care."), t.get("fever.380")))
                .toList();
    }

    /** A calendar breaks its lines and marks commas. */
    private static String unfolded(String text) {
        return text.replace("\r\n ", "").replace("\\,", ",").replace("\\;", ";");
    }

    private JsonNode checked() {
        var check = maya.json("/api/clinics/toronto/duct-checks", BookingScenarios.TREATABLE.formatted(""))
                .json();
        maya.at(check.path("key").asString());
        return check;
    }

    private String booked(JsonNode check, Language language) {
        var id = check.path("id").asString();
        var time = maya.get(
                        "/api/clinics/toronto/availability?service=ULTRASOUND_BLOCKED_DUCT&from=2026-12-02&limit=1&check="
                                + id)
                .json()
                .path("times")
                .get(0);
        var hold = maya.json("/api/clinics/toronto/holds", """
                        {"service": "ULTRASOUND_BLOCKED_DUCT", "check": "%s", "start": "%s", "practitioner": "%s"}""".formatted(
                                id,
                                time.path("start").asString(),
                                time.path("practitioner").path("id").asString()))
                .json();
        var booked = maya.json("/api/clinics/toronto/appointments", """
                        {"hold": "%s", "patient":
                         {"name": "Maya Okafor", "email": "%s", "phone": "", "language": "%s"}}""".formatted(
                                hold.path("id").asString(), MAYA, language.code()))
                .json();
        assertThat(booked.has("link")).as(hold + " " + booked).isTrue();
        return booked.path("link").asString().replaceFirst("^https?://[^/]*", "");
    }

    private String mail(Language language) {
        correspondence.tell();
        return outbox.newest(10_000).stream()
                .map(stored -> stored.message())
                .filter(message -> message.to().address().equals(MAYA) && message.language() == language)
                .findFirst()
                .orElseThrow()
                .text();
    }
}
