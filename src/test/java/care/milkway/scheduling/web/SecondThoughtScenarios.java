package care.milkway.scheduling.web;

import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.AppointmentId;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.staff.StaffBrowser;
import care.milkway.testing.MilkwayTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Typing, going back, taking too long, booking twice: whatever she does, she is told what is so and loses nothing. */
@MilkwayTest
class SecondThoughtScenarios extends AtTheScreen {

    @Test
    void whatIsWrongIsSaidAllAtOnceAtEachFieldAndInFront() {
        var clinic = larkhollow().describedIn(clinics);
        var maya = phone();
        var hold = holds(maya, clinic, "mei", "2026-12-02T10:00");
        var wrong = maya.postWithout(hold + "/appointment", Map.of("name", "", "email", "maya@", "phone", "12"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("3 things to mend", "tabindex=\"-1\" autofocus")
                .contains("href=\"#name\"", "href=\"#email\"", "href=\"#phone\"")
                .contains("id=\"name-wrong\"", "id=\"email-wrong\"", "id=\"phone-wrong\"")
                .contains("value=\"maya@\"", "value=\"12\"");
        assertThat(Pattern.compile("autofocus").matcher(wrong.body()).results().count())
                .isEqualTo(1);
    }

    @Test
    void whatCantBeChangedOnlineAnyMoreIsSaidBeforeSheBooks() {
        var clinic = larkhollow().describedIn(clinics);
        var maya = phone();
        var soon = maya.get(holds(maya, clinic, "mei", "2026-11-30T10:00")).body();
        assertThat(soon)
                .contains("less than 24 hours away", "undo it for ten minutes")
                .contains("href=\"tel:");
        var later =
                phone().get(holds(phone(), clinic, "mei", "2026-12-02T10:00")).body();
        assertThat(later).contains("Until Tuesday, December 1, 10:00").doesNotContain("undo it");
    }

    @Test
    void backAfterBookingShowsTheVisitAndWhoOnlyKnowsTheAddressSeesNothing() {
        var clinic = larkhollow().describedIn(clinics);
        var maya = phone();
        var hold = holds(maya, clinic, "mei", "2026-12-02T10:00");
        var visit = books(maya, hold);
        assertThat(maya.get(hold).location()).isEqualTo(visit);
        var changed = new HashMap<>(mayas());
        changed.put("name", "Maya O");
        assertThat(maya.postWithout(hold + "/appointment", changed).location())
                .as("sent once more, with another name")
                .isEqualTo(visit);
        var other = phone().get(hold);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body()).contains("This visit is booked").doesNotContain("/appointments/");
    }

    @Test
    void aSecondVisitOfTheSameServiceIsAskedFirst() {
        var clinic = larkhollow().describedIn(clinics);
        var maya = phone();
        var first = books(maya, holds(maya, clinic, "mei", "2026-12-02T10:00"));
        var hold = holds(maya, clinic, "tala", "2026-12-04T10:00");
        var asked = maya.postWithout(hold + "/appointment", mayas());
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body())
                .contains("You have booked this already", "December 2", first)
                .contains("value=\"maya@families.example\"");
        assertThat(claims(clinic)).as("held, not booked").hasSize(4);
        var both = new HashMap<>(mayas());
        both.put("again", hidden(asked.body(), "again"));
        assertThat(maya.postWithout(hold + "/appointment", both).location()).startsWith("/en/appointments/");
    }

    @Test
    void anotherServiceAVisitThatIsOverAndSomebodyElseAreNotAsked() {
        var clinic = larkhollowWithCalls().describedIn(clinics);
        var maya = phone();
        books(maya, holds(maya, clinic, "mei", "2026-12-02T10:00"));
        books(phone(), holds(phone(), clinic, "tala", "2026-12-02T10:00"));
        var advice = chosen(clinic, "mei", "2026-12-03T10:00");
        advice.put("service", "ADVICE");
        books(maya, holds(maya, clinic, advice).location());
        clock.set("2026-12-02T11:00", "America/Toronto");
        books(maya, holds(maya, clinic, "mei", "2026-12-04T10:00"));
    }

    @Test
    void aHoldThatRanOutKeepsWhatWasTypedAndOneTapBooksIt() {
        var clinic = larkhollow().describedIn(clinics);
        var tessa = phone();
        var hold = holds(tessa, clinic, "mei", "2026-12-02T10:00");
        clock.pass(Duration.ofMinutes(11));
        var stale = tessa.postWithout(hold + "/appointment", mayas());
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("is still free, and what you typed is kept", "Take 10:00");
        var booked = tessa.postWithout(hold + "/renewal", renewal(stale.body(), true));
        assertThat(booked.location()).startsWith("/en/appointments/");
        assertThat(claims(clinic)).contains("mei 10:00-10:30");
    }

    private static Map<String, String> renewal(String page, boolean typed) {
        var fields = new HashMap<String, String>();
        for (var name : new String[] {"service", "start", "practitioner", "site", "mode", "back"}) {
            fields.put(name, hidden(page, name));
        }
        if (typed) {
            for (var name : new String[] {"name", "email", "phone"}) {
                fields.put(name, hidden(page, name));
            }
        }
        return fields;
    }

    @Test
    void whoHadTypedNothingYetComesBackToTheForm() {
        var clinic = larkhollow().describedIn(clinics);
        var tessa = phone();
        var hold = holds(tessa, clinic, "mei", "2026-12-02T10:00");
        clock.pass(Duration.ofMinutes(11));
        var stale = tessa.get(hold);
        assertThat(stale.body()).contains("is still free", "Take 10:00");
        var again = tessa.postWithout(hold + "/renewal", renewal(stale.body(), false));
        assertThat(again.location()).contains("/holds/").isNotEqualTo(hold);
        assertThat(tessa.get(again.location()).status()).isEqualTo(200);
    }

    @Test
    void aHoldThatWasSweptAwayIsStillKnownToHerBrowser() {
        var clinic = larkhollow().describedIn(clinics);
        var tessa = phone();
        var hold = holds(tessa, clinic, "mei", "2026-12-02T10:00");
        clock.pass(Duration.ofHours(1));
        jdbc.sql("delete from scheduling.appointment where clinic_id = ?")
                .param(clinic.id().value())
                .update();
        assertThat(tessa.get(hold).body()).contains("is still free", "/renewal");
        assertThat(phone().get(hold).body()).doesNotContain("/renewal");
    }

    @Test
    void somebodyElseHasItByThen() {
        var clinic = larkhollow().describedIn(clinics);
        var tessa = phone();
        var hold = holds(tessa, clinic, "mei", "2026-12-02T10:00");
        clock.pass(Duration.ofMinutes(11));
        var offered = tessa.get(hold).body();
        holds(phone(), clinic, "mei", "2026-12-02T10:00");
        assertThat(tessa.get(hold).body())
                .contains("Somebody else has Wednesday, December 2 at 10:00")
                .doesNotContain("/renewal");
        var lost = tessa.postWithout(hold + "/renewal", renewal(offered, false));
        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.body()).contains("<h2>Wednesday, December 2</h2>", "just taken");
    }

    @Test
    void aVisitByPhoneNeedsAPhone() {
        var clinic = larkhollowWithCalls().describedIn(clinics);
        var maya = phone();
        var call = chosen(clinic, "mei", "2026-12-02T10:00");
        call.put("service", "ADVICE");
        call.put("mode", "PHONE");
        var hold = holds(maya, clinic, call).location();
        assertThat(maya.get(hold).body())
                .contains("We call you at this number")
                .containsPattern("id=\"phone\"[^>]*required");
        var refused = maya.postWithout(hold + "/appointment", mayas());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("this visit is a phone call", "value=\"Maya Okafor\"");
        var both = maya.postWithout(hold + "/appointment", Map.of("name", "", "email", "m@x.example", "phone", ""));
        assertThat(both.body()).contains("2 things to mend");
        var byApi = phone().json(
                        "/api/clinics/" + clinic.slug() + "/appointments",
                        "{\"hold\": \"%s\", \"patient\": {\"name\": \"Maya Okafor\", \"email\": \"m@x.example\"}}"
                                .formatted(hold.replaceAll(".*/", "")));
        assertThat(byApi.status()).isIn(400, 422);
        var reachable = new HashMap<>(mayas());
        reachable.put("phone", "416 555 0110");
        var visit = maya.postWithout(hold + "/appointment", reachable).location();
        assertThat(maya.get(visit).body())
                .contains("We call the number that you gave us")
                .doesNotContain("send you the link");
    }

    @Test
    void inFrenchHoursAndFirstDaysAreWrittenAsPeopleWriteThem() {
        var clinic = larkhollow().describedIn(clinics);
        var camille = new StaffBrowser(port);
        var page = camille.get("/fr/" + clinic.slug() + "/times?service=SCAR&day=2026-12-01")
                .body();
        assertThat(page).contains("mardi 1er décembre", "9\u00a0h<").doesNotContain("9 h 00", " 1 décembre");
    }

    @Test
    void theVisitOfADoubleBookingIsOne() {
        var clinic = larkhollow().describedIn(clinics);
        var rosa = phone();
        var hold = holds(rosa, clinic, "mei", "2026-12-02T10:00");
        assertThat(books(rosa, hold)).isEqualTo(books(rosa, hold));
        assertThat(parent(() ->
                        scheduling.find(clinic.id(), new AppointmentId(UUID.fromString(hold.replaceAll(".*/", ""))))))
                .get()
                .isInstanceOf(Booked.class);
    }
}
