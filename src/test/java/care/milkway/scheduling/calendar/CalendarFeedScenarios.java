package care.milkway.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import care.milkway.clinic.Clinic;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.AtTheClinic;
import care.milkway.scheduling.calendar.FeedOwner.OfPerson;
import care.milkway.scheduling.calendar.FeedOwner.OfPractitioner;
import care.milkway.scheduling.calendar.FeedOwner.OfRoom;
import care.milkway.staff.StaffBrowser;
import care.milkway.testing.Persona;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A second library reads what the first one writes, as a calendar program would: by the secret address. */
class CalendarFeedScenarios extends AtTheClinic {

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private AppointmentLinks links;

    @LocalServerPort
    private int port;

    private Clinic clinic;
    private Booked visit;

    @BeforeEach
    void mayaHasAVisit() {
        clinic = larkhollow().describedIn(clinics);
        visit = books(clinic, Persona.MAYA, "mei", "2026-12-02T10:00");
    }

    private HttpResponse<String> get(String key, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/calendars/" + key + ".ics"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private String renew(FeedOwner owner) {
        return parent(() -> feeds.renew(clinic.id(), owner));
    }

    private static ICalendar valid(String text) {
        assertThat(text.lines())
                .as("RFC 5545, 3.1")
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        var calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        return calendar;
    }

    private List<FeedOwner> owners() {
        return List.of(
                new OfPractitioner(visit.plan().practitioner()),
                new OfRoom(visit.plan().room().orElseThrow()),
                new OfPerson(visit.patient()));
    }

    @Test
    void eachOfThemIsValidAndSaysNothingClinical() throws Exception {
        for (var owner : owners()) {
            var answer = get(renew(owner));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
            var events = valid(answer.body()).getEvents();
            assertThat(events).hasSize(1);
            assertThat(events.getFirst().getDateStart().getValue().toInstant())
                    .isEqualTo(at(clinic, "2026-12-02T10:00"));
            assertThat(answer.body())
                    .as(owner.kind())
                    .doesNotContainIgnoringCase("scar")
                    .doesNotContainIgnoringCase("therapy")
                    .doesNotContain("Okafor", "Maya", "families.example", "555");
        }
    }

    @Test
    void whatIsMovedMovesAndWhatIsCancelledIsGone() throws Exception {
        var key = renew(owners().getFirst());
        moves(clinic, visit, "mei", "2026-12-03T11:00");
        var moved = valid(get(key).body()).getEvents();
        assertThat(moved)
                .extracting(each -> each.getDateStart().getValue().toInstant())
                .containsExactly(at(clinic, "2026-12-03T11:00"));
        assertThat(moved)
                .extracting(VEvent::getSequence)
                .extracting(each -> each.getValue())
                .containsExactly(1);
        cancels(visit);
        assertThat(valid(get(key).body()).getEvents()).isEmpty();
    }

    @Test
    void nothingIsSentAgainThatHasNotChanged() throws Exception {
        var key = renew(owners().getFirst());
        var tag = get(key).headers().firstValue("ETag").orElseThrow();
        clock.pass(Duration.ofHours(1));
        var same = get(key, "If-None-Match", tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.headers().allValues("Cache-Control"))
                .as("one word on keeping it")
                .containsExactly("no-cache, private");
        assertThat(same.body()).isEmpty();
        books(clinic, Persona.JUNE, "mei", "2026-12-02T12:00");
        assertThat(get(key, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressThatWasEndedOrRenewedTellsNothing() throws Exception {
        var owner = owners().getFirst();
        var first = renew(owner);
        var second = renew(owner);
        assertThat(get(first).statusCode()).isEqualTo(404);
        assertThat(get(second).statusCode()).isEqualTo(200);
        parent(() -> {
            feeds.revoke(clinic.id(), owner);
            return true;
        });
        assertThat(get(second).statusCode()).isEqualTo(404);
        for (var odd : List.of("A".repeat(54), "x", first.substring(1) + "A", "A".repeat(80))) {
            assertThat(get(odd).statusCode()).as(odd).isEqualTo(404);
        }
    }

    @Test
    void ofTheKeyOnlyADigestIsKept() {
        var key = renew(owners().getFirst());
        assertThat(jdbc.sql("select count(*) from scheduling.calendar_feed f where position(? in f::text) > 0")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from audit.entry e where position(? in e::text) > 0")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Whoever books in somebody's name gets a link too, and must not read all of hers by it. */
    @Test
    void onlyWhoReadsHerMailGetsACalendarOfAllHerVisits() throws Exception {
        var browser = new StaffBrowser(port);
        var stranger = "/en/appointments/" + links.key(clinic.id(), visit.id()) + "/calendar";
        assertThat(browser.get(stranger).body())
                .contains("by the link in your e-mail")
                .doesNotContain("Make a new");
        assertThat(browser.postWithout(stranger, Map.of()).body()).doesNotContain("/calendars/");
        var mailed =
                links.emailed(clinic.id(), visit.id(), Persona.MAYA.language()).replaceFirst("^https?://[^/]*", "");
        var made = Pattern.compile("/calendars/([A-Za-z0-9_-]+)\\.ics")
                .matcher(browser.postWithout(mailed + "/calendar", Map.of()).body());
        assertThat(made.find()).isTrue();
        assertThat(get(made.group(1)).statusCode()).isEqualTo(200);
        assertThat(browser.get(mailed + "/calendar").body()).doesNotContain(made.group(1));
        browser.postWithout(mailed + "/calendar/end", Map.of());
        assertThat(get(made.group(1)).statusCode()).isEqualTo(404);
    }
}
