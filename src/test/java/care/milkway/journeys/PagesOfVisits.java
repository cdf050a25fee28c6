package care.milkway.journeys;

import static care.milkway.triage.rules.AnswersBuilder.tenderLump;

import care.milkway.outcome.PastSessions;
import care.milkway.staff.StaffBrowser;
import care.milkway.testing.HandClock;
import care.milkway.testing.Paper;
import care.milkway.visit.VisitRoom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What belongs to a visit: the questions before it, the consent, the record in each state, what the lead and the desk see. */
record PagesOfVisits(Browser browser, Inspection inspection, String base) {

    private static final Instant AT_TEN = Instant.parse("2026-11-30T15:00:00Z");

    void walk(ApplicationContext context, HandClock clock, int port) {
        var room = new VisitRoom(context, port);
        var visit = room.booked(tenderLump().answers(), AT_TEN);
        clock.set(AT_TEN);
        var link = base + room.link(visit).substring("/en".length());
        inspection.open(link + "/before", "before the visit");
        browser.tap(browser.find("main form button[type=submit]").last());
        inspection.look("before the visit, a question");
        inspection.open(link + "/consent", "consent");
        inspection.open(link + "/photographs", "photographs: asked");
        var record = base + VisitRoom.record(visit).substring("/en".length());
        enter(room, room.account("tala"));
        inspection.open(record, "record: why");
        var mei = room.account("mei");
        enter(room, mei);
        inspection.open(record, "record: not yet");
        room.agreed(visit);
        inspection.open(link + "/consent", "consent given");
        inspection.open(record, "record: ready");
        var desk = room.practitioner("mei");
        desk.post(VisitRoom.record(visit) + "/beginning", Map.of("treating", "true"));
        desk.post(VisitRoom.record(visit) + "/draft", VisitRoom.complete(1, "s1.intensity=2.4"));
        new StaffBrowser(port)
                .postWithout(room.link(visit) + "/photographs", Map.of("version", "2026-11", "name", "Maya Okafor"));
        var left = List.of(Map.entry("side", "LEFT"));
        desk.uploadInForm(VisitRoom.record(visit) + "/photographs", left, Paper.photo("jpeg"));
        inspection.open(record, "record: ultrasound");
        desk.post(VisitRoom.record(visit) + "/signature", VisitRoom.complete(2));
        inspection.open(record, "record: signed");
        var home = record.replace("/record", "/home");
        inspection.open(home + "?template=FIRST_DAYS", "plan for home: being made");
        browser.tap(browser.find("form[action$='/home'] button[type=submit]"));
        inspection.look("plan for home");
        inspection.open(home + "/articles", "what she has to read");
        inspection.open(base + "/staff/home-plans/templates/" + UUID.randomUUID(), "a template of its own");
        browser.page().evaluate("document.querySelector('form[action*=home-plans]').noValidate = true");
        browser.tap(browser.find("form[action*=home-plans] button[type=submit]").first());
        inspection.look("a template of its own, with mistakes");
        inspection.open(base + "/staff/home-plans/tasks/" + UUID.randomUUID(), "a task of its own");
        browser.find("#name\\.en").fill("An oat bath");
        browser.find("#how\\.en").fill("Ten minutes, lukewarm.");
        browser.tap(browser.find("form[action*=home-plans] button[type=submit]").first());
        inspection.look("templates for home");
        inspection.open(base + "/staff/withheld", "treatments held back");
        enter(room, room.leadAccount());
        inspection.open(base + "/staff/records", "records, for the lead");
        new PastSessions(context.getBean(JdbcClient.class), room.clinic.id()).twelveTreated(room);
        inspection.open(base + "/staff/outcomes", "what worked");
        clock.set(HandClock.MONDAY_AT_EIGHT);
    }

    private void enter(VisitRoom room, UUID account) {
        browser.page().context().clearCookies();
        browser.open(base + "/staff/link?key=" + room.key(account));
        browser.tap(browser.find("main form button"));
    }
}
