package care.milkway.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import care.milkway.clinic.Clinic;
import care.milkway.messaging.Message;
import care.milkway.messaging.Message.StoredMessage;
import care.milkway.messaging.Outbox;
import care.milkway.messaging.appointment.Correspondence;
import care.milkway.testing.Persona;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A programme of six, from the page of times to the letter, as a browser without scripts sends it. */
class SeriesOnScreenScenarios extends AtTheScreen {

    @Autowired
    private Correspondence correspondence;

    @Autowired
    private Outbox outbox;

    private Clinic clinic;

    @BeforeEach
    void aClinicSellsSixVisits() {
        clinic = larkhollow().selling("SCAR", 6).describedIn(clinics);
    }

    private String page(String time) {
        return "/en/" + clinic.slug() + "/series?service=SCAR&mode=IN_PERSON&time=" + time(time);
    }

    private String time(String local) {
        return at(clinic, local).toString() + "%20mei%20main";
    }

    private Map<String, String> form(String page) {
        var form = new HashMap<>(mayas());
        form.putAll(Map.of("service", "SCAR", "mode", "IN_PERSON", "time", hidden(page, "time")));
        form.put("key", hidden(page, "key"));
        var field = Pattern.compile("name=\"(visit-\\d+)\" value=\"([^\"]+)\"( checked)?")
                .matcher(page);
        while (field.find()) {
            if (field.group(3) != null || !form.containsKey(field.group(1))) {
                form.put(field.group(1), field.group(2).replace("&amp;", "&").replace("&#39;", "'"));
            }
        }
        return form;
    }

    private List<StoredMessage> letters() {
        correspondence.tell();
        return outbox.newest(10_000).stream()
                .filter(each -> each.message().clinic().equals(clinic.id()))
                .toList();
    }

    @Test
    void sixVisitsAreBookedAtOnceAndOneLetterTellsOfAll() {
        var phone = phone();
        assertThat(phone.get(times(clinic, "")).body()).contains("Book 6 weekly visits at once");
        var weeks = phone.get(page("2026-12-02T10:00")).body();
        assertThat(weeks)
                .contains("All 6 are free", "Nothing is booked yet")
                .contains(
                        "<strong>A programme: $500 for all 6 visits, tax included</strong>. If you leave a week out, each visit costs $95.");
        assertThat(claims(clinic)).isEmpty();
        var form = form(weeks);
        var booked = phone.postWithout("/en/" + clinic.slug() + "/series", form);
        assertThat(booked.status()).as(booked.body()).isEqualTo(302);
        assertThat(phone.get(booked.location()).body())
                .contains("One of 6 weekly visits", "A programme: $500 for all 6 visits");
        assertThat(phone.postWithout("/en/" + clinic.slug() + "/series", form).location())
                .as("two taps book once")
                .isEqualTo(booked.location());
        assertThat(claims(clinic)).hasSize(12);

        var letter = letters();
        assertThat(letter).hasSize(1);
        var message = letter.getFirst().message();
        assertThat(message.kind()).isEqualTo(Message.Kind.SERIES);
        assertThat(message.text())
                .contains("YOUR 6 WEEKLY VISITS", "Wednesday, December 2, 10:00")
                .contains("A programme: $500 for all 6 visits, tax included.");
        var calendar = Biweekly.parse(message.calendar()).first();
        assertThat(calendar.getEvents())
                .extracting(each -> each.getDateStart().getValue().toInstant())
                .hasSize(6)
                .startsWith(at(clinic, "2026-12-02T10:00"))
                .endsWith(at(clinic, "2027-01-06T10:00"));
        assertThat(calendar.getEvents())
                .extracting(VEvent::getUid)
                .extracting(each -> each.getValue())
                .doesNotHaveDuplicates();
    }

    /** The time from which the weeks are counted was not in the form: after a mistake all she had typed was gone. */
    @Test
    void aMistakeKeepsTheWeeksAndWhatSheTyped() {
        var phone = phone();
        var form = form(phone.get(page("2026-12-02T10:00")).body());
        form.put("name", "");
        var again = phone.postWithout("/en/" + clinic.slug() + "/series", form);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("All 6 are free", "value=\"" + form.get("email") + "\"");
        form.putAll(form(again.body()));
        assertThat(phone.postWithout("/en/" + clinic.slug() + "/series", form).status())
                .isEqualTo(302);
    }

    @Test
    void theWeekThatIsTakenIsShownWithTheNearestTimeBeforeAnythingIsBooked() {
        books(clinic, Persona.PRIYA, "mei", "2026-12-09T10:00");
        var phone = phone();
        var weeks = phone.get(page("2026-12-02T10:00")).body();
        assertThat(weeks).contains("5 of 6 are free", "Somebody else has this time", "Leave this week out");
        var form = form(weeks);
        form.put("visit-1", "");
        var booked = phone.postWithout("/en/" + clinic.slug() + "/series", form);
        assertThat(booked.status()).as(booked.body()).isEqualTo(302);
        assertThat(phone.get(booked.location()).body()).contains("One of 5 weekly visits");
    }

    @Test
    void whoIsTooSlowSeesHowItStandsAndKeepsWhatSheTyped() {
        var phone = phone();
        var form = form(phone.get(page("2026-12-02T10:00")).body());
        books(clinic, Persona.PRIYA, "mei", "2026-12-16T10:00");
        var before = claims(clinic);
        var late = phone.postWithout("/en/" + clinic.slug() + "/series", form);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body())
                .contains("Somebody was quicker", "maya@families.example", "Somebody else has this time");
        assertThat(claims(clinic)).isEqualTo(before);
    }

    @Test
    void whatIsSentInsteadOfTheFormBooksNothing() {
        var phone = phone();
        var form = form(phone.get(page("2026-12-02T10:00")).body());
        var address = "/en/" + clinic.slug() + "/series";
        for (var odd : List.of("tomorrow", "2026-12-02T10:00Z mei", "2026-12-02T10:00Z nobody main")) {
            var sent = new HashMap<>(form);
            sent.put("visit-2", odd);
            assertThat(phone.postWithout(address, sent).status()).as(odd).isIn(400, 409, 422);
        }
        var without = new HashMap<>(form);
        without.put("email", "");
        assertThat(phone.postWithout(address, without).status()).isEqualTo(422);
        var one = new HashMap<>(mayas());
        one.putAll(Map.of("service", "SCAR", "mode", "IN_PERSON", "time", form.get("time"), "key", form.get("key")));
        one.put("visit-0", form.get("visit-0"));
        assertThat(phone.postWithout(address, one).body()).contains("Choose at least two weeks");
        assertThat(phone.get("/en/" + clinic.slug() + "/series?service=MANUAL").status())
                .as("no programme of it is sold")
                .isEqualTo(302);
        assertThat(claims(clinic)).isEmpty();
        assertThat(UUID.fromString(form.get("key"))).isNotNull();
    }

    @Test
    void oneVisitAndAllAfterItAreMovedAndThenCancelled() {
        var phone = phone();
        var form = form(phone.get(page("2026-12-02T10:00")).body());
        var first = phone.postWithout("/en/" + clinic.slug() + "/series", form).location();
        var third = Pattern.compile("<a href=\"(/en/appointments/[^\"/]+)\">Wednesday, December 16")
                .matcher(phone.get(first).body());
        assertThat(third.find()).isTrue();
        var visit = third.group(1);
        var asked = phone.get(visit + "/moves?time=" + time("2026-12-17T14:00")).body();
        assertThat(asked).contains("Move this and all after it (4 visits)");
        var weeks = phone.get(visit + "/series-moves?time=" + time("2026-12-17T14:00"))
                .body();
        assertThat(weeks).contains("All 4 can be had at the new time", "Nothing is moved yet");
        var move = form(weeks.replace("name=\"agreedTotal\"", "name=\"key\""));
        move.put("agreedTotal", move.get("key"));
        var moved = phone.postWithout(visit + "/series-moves", move);
        assertThat(moved.status()).as(moved.body()).isEqualTo(302);
        assertThat(phone.get(visit).body())
                .contains("Thursday, December 17", "Wednesday, December 9", "Thursday, January 7");

        assertThat(phone.get(visit + "/cancellation").body()).contains("Cancel this and all after it (4 visits)");
        phone.postWithout(visit + "/cancellation", Map.of("after", "true"));
        assertThat(phone.get(first).body()).contains("One of 2 weekly visits");
        assertThat(claims(clinic)).hasSize(4);
    }
}
