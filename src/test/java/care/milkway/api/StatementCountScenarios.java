package care.milkway.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.database.ChangeFeed;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.referral.Arrival;
import care.milkway.referral.document.Documents;
import care.milkway.scheduling.BookingNumber;
import care.milkway.scheduling.letter.AppointmentLetters;
import care.milkway.scheduling.letter.ProvisionalVisit;
import care.milkway.staff.StaffRoom;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.Paper;
import care.milkway.testing.Statements;
import care.milkway.triage.rules.AnswersBuilder;
import care.milkway.visit.VisitRoom;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** How often a page or a call asks the database: never once for each row, and mostly not at all. */
@MilkwayTest
@Import(StatementCountScenarios.Counting.class)
class StatementCountScenarios {

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        static Statements statements() {
            return new Statements();
        }
    }

    @Autowired
    Statements statements;

    @Autowired
    ChangeFeed changes;

    @Autowired
    HandClock clock;

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @BeforeEach
    void itIsMondayAtEight() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
    }

    /** The second time, that is: the first time something is read that is kept then. */
    @ParameterizedTest
    @CsvSource({
        "/en, 0",
        "/en/toronto, 0",
        "/en/toronto/services, 0",
        "/en/toronto/services/ultrasound-for-blocked-ducts, 0",
        "/en/toronto/team, 0",
        "/en/toronto/contact, 0",
        "/en/toronto/insurance, 0",
        "/en/toronto/team/noor-haddad, 0",
        "/en/toronto/articles, 0",
        "/en/toronto/articles/first-night, 0",
        "/en/toronto/articles?q=ultrasound, 1",
        "/en/toronto/duct-check, 0",
        "/en/rules, 0",
        "/en/toronto/times?service=CESAREAN_SCAR_RELEASE, 0",
        "/sitemap.xml, 0",
        "/api/clinics, 0",
        "/api/clinics/toronto/services, 0",
        "/api/questionnaires/duct-check, 0",
        "/api/clinics/toronto/availability?service=CESAREAN_SCAR_RELEASE, 0",
    })
    void aPageForEverybodyTakesNoneOrOne(String path, int most) {
        var browser = new Visitor(port);
        browser.get(path);
        count(most, path, () -> browser.get(path));
    }

    @Test
    void aParentOnTheWebTakesFew() {
        var maya = new Visitor(port);
        var begun = maya.post("/en/toronto/duct-check", "all=none");
        maya.at(begun.checkKey());
        count(1, "a question", () -> maya.get(begun.location()));
        var made = made();
        var check = made.path("id").asString();
        maya.at(made.path("key").asString());
        var result = "/en/toronto/duct-check/result";
        maya.get(result);
        count(0, "the result", () -> maya.get(result));
        var times = "/en/toronto/times?service=ULTRASOUND_BLOCKED_DUCT";
        maya.get(times);
        count(0, "free times", () -> maya.get(times));
        var time = times(check).get(0);
        var request = "service=ULTRASOUND_BLOCKED_DUCT&practitioner=%s&start=%s"
                .formatted(time.path("practitioner").path("id").asString(), encoded(time));
        var hold = count(1, "holding a time", () -> maya.post("/en/toronto/holds", request));
        count(1, "a held time", () -> maya.get(hold.location()));
        var booked = count(
                3,
                "booking it",
                () -> maya.post(
                        hold.location() + "/appointment", "name=Maya+Okafor&email=maya%40families.example&phone="));
        count(3, "an appointment, and what she is offered in its place", () -> maya.get(booked.location()));
        count(3, "its calendar file", () -> maya.get(booked.location() + "/invitation.ics"));
        count(2, "other times for it", () -> maya.get(booked.location() + "/times"));
        var later = times(check).get(0);
        var moved = count(
                5,
                "moving it",
                () -> maya.post(
                        booked.location() + "/moves",
                        "practitioner=%s&start=%s"
                                .formatted(later.path("practitioner").path("id").asString(), encoded(later))));
        assertThat(moved.status()).isEqualTo(302);
        count(2, "cancelling it", () -> maya.post(booked.location() + "/cancellation", ""));
    }

    @Test
    void aProgramTakesFew() {
        var program = new Visitor(port);
        checked(); // the clinic's file may have come in just now: it is in memory then
        count(
                0,
                "an evaluation",
                () -> program.json("/api/duct-check-evaluations", BookingScenarios.TREATABLE.formatted("")));
        count(
                2,
                "a check",
                () -> program.json("/api/clinics/toronto/duct-checks", BookingScenarios.TREATABLE.formatted("")));
        var check = checked();
        var time = times(check).get(0);
        var hold = count(
                1,
                "a hold",
                () -> program.json("/api/clinics/toronto/holds", """
                {"service": "ULTRASOUND_BLOCKED_DUCT", "check": "%s", "start": "%s", "practitioner": "%s"}""".formatted(
                                check,
                                time.path("start").asString(),
                                time.path("practitioner").path("id").asString())));
        var taken = count(
                0,
                "a time that is taken",
                () -> program.json("/api/clinics/toronto/holds", """
                {"service": "ULTRASOUND_BLOCKED_DUCT", "check": "%s", "start": "%s", "practitioner": "%s"}""".formatted(
                                check,
                                time.path("start").asString(),
                                time.path("practitioner").path("id").asString())));
        assertThat(taken.status()).isEqualTo(409);
        var booked = count(
                3,
                "a booking",
                () -> program.json("/api/clinics/toronto/appointments", """
                {"hold": "%s", "patient": {"name": "Maya Okafor", "email": "maya@families.example"}}""".formatted(
                                hold.json().path("id").asString())));
        var address = booked.json().path("api").asString().replaceFirst("^https?://[^/]*", "");
        count(2, "an appointment", () -> program.get(address));
        count(4, "its end", () -> program.delete(address));
    }

    @Test
    void aPractitionerOpensAndSavesARecordWithFew() {
        var room = new VisitRoom(context, port);
        var visit = room.booked(AnswersBuilder.tenderLump().answers(), Instant.parse("2026-11-30T15:00:00Z"));
        clock.set(Instant.parse("2026-11-30T15:00:00Z"));
        room.agreed(visit);
        var mei = room.practitioner("mei");
        var record = VisitRoom.record(visit);
        mei.post(record + "/beginning", Map.of("treating", "true"));
        mei.get(record);
        changes.poll();
        statements.heard();
        mei.get(record);
        assertThat(statements.heard())
                .as(
                        "who she is, whom she treats, what she was told, the draft, her visits before, what came back, photographs")
                .hasSizeLessThanOrEqualTo(13);
        mei.post(record + "/typing", VisitRoom.complete(1));
        statements.heard();
        mei.post(record + "/typing", VisitRoom.complete(2, "after.pain=2"));
        assertThat(statements.heard()).as("the same, and it is kept").hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void whatWorkedTakesOneStatementForEachFigure() {
        var lead = new VisitRoom(context, port).lead();
        lead.get("/en/staff");
        changes.poll();
        statements.heard();
        var page = lead.get("/en/staff/outcomes");
        assertThat(page.status()).isEqualTo(200);
        assertThat(statements.heard()).as("who she is, and nine figures").hasSizeLessThanOrEqualTo(12);
        lead.get("/en/staff/outcomes");
        assertThat(statements.heard()).as("the figures are kept").hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void staffReadLettersWithFewHoweverManyWait() {
        var visit = new ProvisionalVisit(context);
        var letters = context.getBean(AppointmentLetters.class);
        var file = context.getBean(Documents.class).inspect(Paper.pdf());
        for (int i = 0; i < 5; i++) {
            context.getBean(Work.class)
                    .in(
                            visit.clinic().id(),
                            Actor.Job.LETTERS,
                            () -> letters.receive(
                                    Arrival.MAILBOX,
                                    Optional.of(BookingNumber.of(visit.booked().id())),
                                    Optional.empty(),
                                    file));
        }
        var staff = new StaffRoom(context);
        var sam = staff.signedIn(port, staff.somebody(visit.clinic().id(), Role.FRONT_DESK));
        sam.get("/en/staff/letters");
        changes.poll();
        statements.heard();
        var page = sam.get("/en/staff/letters");
        assertThat(statements.heard())
                .as("the session, who she is, and the letters")
                .hasSizeLessThanOrEqualTo(12);
        assertThat(page.body()).contains("Maya Okafor");
    }

    private String checked() {
        return made().path("id").asString();
    }

    private JsonNode made() {
        return new Visitor(port)
                .json("/api/clinics/toronto/duct-checks", BookingScenarios.TREATABLE.formatted(""))
                .json();
    }

    /** Those without a letter, three days ahead, where everything may still be changed. */
    private List<JsonNode> times(String check) {
        return new Visitor(port)
                .get("/api/clinics/toronto/availability?service=ULTRASOUND_BLOCKED_DUCT&from=2026-12-03&limit=5&check="
                        + check)
                .json()
                .path("times")
                .valueStream()
                .filter(time -> !time.path("letterNeeded").asBoolean())
                .toList();
    }

    private static String encoded(JsonNode time) {
        return URLEncoder.encode(time.path("start").asString(), StandardCharsets.UTF_8);
    }

    /** How often an answer of the database is waited for; statements that go ahead of others are not. */
    private Visitor.Answer count(int most, String what, Supplier<Visitor.Answer> request) {
        changes.poll();
        statements.heard();
        var answer = request.get();
        assertThat(statements.heard()).as(what).hasSizeLessThanOrEqualTo(most);
        assertThat(answer.status()).as(what).isLessThan(410);
        return answer;
    }
}
