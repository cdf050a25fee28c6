package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.staff.StaffBrowser.Answer;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The board and the pages around it, as they come without scripts, and what the scripts are answered. */
class BoardPageScenarios extends AtTheFrontDesk {

    StaffBrowser robin;

    @BeforeEach
    void robinIsAtTheDesk() {
        robin = robin();
    }

    private Answer drag(AppointmentId visit, String date, String time, String practitioner) {
        return robin.post(
                "/en/staff/visits/" + visit.value() + "/drags",
                Map.of("date", date, "time", time, "minutes", "30", "practitioner", practitioner));
    }

    @ParameterizedTest
    @CsvSource({"day, practitioner", "day, room", "day, device", "week, practitioner", "week, room"})
    void theDayAndTheWeekAreTablesWithoutScripts(String view, String by) {
        var visit = booked("Maya Okafor", "mei", "2026-12-02T10:00");
        var page = robin.get("/en/staff/board?day=2026-12-02&view=" + view + "&by=" + by);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Maya Okafor", "Booked", "/en/staff/visits/" + visit.value());
        assertThat(robin.get("/fr/staff/board?day=2026-12-02&view=" + view).body())
                .contains("Maya Okafor", "Réservé");
    }

    @ParameterizedTest
    @CsvSource({"day=9999999-01-01", "day=", "day=x", "view=century", "by=moon", "whose=nobody", "day=1300-01-01"})
    void anOddAddressShowsADayOrIsRefused(String query) {
        assertThat(robin.get("/en/staff/board?" + query).status()).isIn(200, 400);
    }

    @Test
    void aDragIsAnsweredWithWhatCameOfIt() {
        var visit = booked("Maya Okafor", "mei", "2026-12-02T10:00");
        var answer = drag(visit, "2026-12-02", "13:00", "tala");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var body = JsonMapper.shared().readTree(answer.body());
        assertThat(body.path("done").asBoolean()).isTrue();
        assertThat(start(visit)).isEqualTo("2026-12-02T13:00");
    }

    /** Each is answered by a sentence, and the visit stays where it was. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-02, 12:00, mei, taken",
        "2026-11-29, 10:00, mei, over",
        "2027-03-14, 02:30, mei, does not exist",
        "2026-12-02, 18:00, mei, working hours",
        "2027-06-02, 10:00, mei, how far ahead",
        "2026-12-02, 13:00, nobody, does not give that",
        "2026-12-02, 25:00, mei, a time are needed",
        "tomorrow, 10:00, mei, a time are needed",
    })
    void aDragThatCannotBeIsAnsweredByASentence(String date, String time, String practitioner, String sentence) {
        var visit = booked("Maya Okafor", "mei", "2026-12-02T10:00");
        booked("Priya Raman", "mei", "2026-12-02T12:00");
        var answer = drag(visit, date, time, practitioner);
        assertThat(answer.status()).isIn(409, 422);
        var body = JsonMapper.shared().readTree(answer.body());
        assertThat(body.path("done").asBoolean()).isFalse();
        assertThat(body.path("sentence").asString()).contains(sentence);
        assertThat(start(visit)).isEqualTo("2026-12-02T10:00");
    }

    @Test
    void theFormMovesWithAReasonAndKeepsWhatWasTyped() {
        var visit = booked("Maya Okafor", "mei", "2026-12-02T10:00");
        var path = "/en/staff/visits/" + visit.value();
        var late = Map.of("date", "2026-12-02", "time", "18:00", "minutes", "30", "reason", "");
        var asked = robin.post(path + "/moves", late);
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body()).contains("the working hours", "value=\"18:00\"");
        var given = Map.of("date", "2026-12-02", "time", "18:00", "minutes", "30", "reason", "Mei stays");
        assertThat(robin.post(path + "/moves", given).status()).isEqualTo(302);
        assertThat(start(visit)).isEqualTo("2026-12-02T18:00");
        assertThat(robin.get(path).body()).contains("Rule set aside: the working hours", "Mei stays");
    }

    @Test
    void arrivedGoneInAndDoneAreButtonsWithoutScripts() {
        var visit = booked("Maya Okafor", "mei", "2026-11-30T10:00");
        var path = "/en/staff/visits/" + visit.value();
        assertThat(robin.post(path + "/facts", Map.of("fact", "NOT_COME")).body())
                .contains("too early");
        assertThat(robin.post(path + "/facts", Map.of("fact", "ARRIVED", "back", "board"))
                        .location())
                .startsWith("/en/staff/board?day=2026-11-30");
        assertThat(robin.get(path).body()).contains("Arrived", "Goes in");
        robin.post(path + "/facts", Map.of("fact", "ENDED"));
        assertThat(robin.get(path).body()).contains("Done", "Is not done yet");
        assertThat(robin.post(path + "/facts", Map.of("fact", "DANCED")).status())
                .isEqualTo(400);
    }

    @Test
    void aCallTakesFourStepsAndBooksWithAReason() {
        var found = robin.post("/en/staff/phone/search", Map.of("q", "okaf", "service", "SCAR"));
        assertThat(found.body()).contains("Nobody is like that");
        var person = robin.post(
                "/en/staff/phone/persons",
                Map.of(
                        "name", "Maya Okafor",
                        "email", "maya@families.example",
                        "phone", "416 555 0110",
                        "baby", "2026-10-20",
                        "service", "SCAR"));
        assertThat(person.status()).isEqualTo(302);
        assertThat(robin.post("/en/staff/phone/search", Map.of("q", "okafro")).body())
                .contains("Maya Okafor", "October 20, 2026");
        assertThat(robin.get(person.location()).body()).contains("Maya Okafor", "Book for Maya Okafor");
        var form = form(person.location());
        form.putAll(Map.of("date", "2026-11-30", "time", "08:30", "practitioner", "mei", "price", "95.00"));
        var asked = robin.post("/en/staff/phone/bookings", form);
        assertThat(asked.body()).contains("the notice before a visit", "the working hours");
        form.put("reason", "in pain, stands before me");
        var booked = robin.post("/en/staff/phone/bookings", form);
        assertThat(booked.location()).startsWith("/en/staff/board?day=2026-11-30&done=");
        assertThat(robin.get(booked.location()).body()).contains("Maya Okafor");
    }

    private static Map<String, String> form(String location) {
        var form = new HashMap<String, String>();
        for (var pair : location.substring(location.indexOf('?') + 1).split("&", -1)) {
            form.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        form.put("key", UUID.randomUUID().toString());
        return form;
    }

    @Test
    void theDuctCheckIsReadAloudOnOnePage() {
        var person = desk.person(clinic.id(), "Leila Haddad");
        var at = "/en/staff/phone?service=ULTRASOUND&person=" + person.value();
        assertThat(robin.get(at).body()).contains("The duct check comes first", "Ask the questions");
        var begun = robin.post("/en/staff/phone/checks", form(at)).location();
        var page = robin.get(begun).body();
        assertThat(page.split("name=\"step\"", -1)).hasSizeGreaterThan(6);
        var answers = form(begun);
        answers.putAll(Map.of("step", "emergency", "all", "none"));
        var next = robin.post("/en/staff/phone/checks", answers).location();
        assertThat(next).contains("said=emergency");
        assertThat(robin.get(next).body()).contains("asked");
    }

    @Test
    void aMergeOfTwoWhoBothComeIsRefusedOrAsked() {
        var maya = desk.person(clinic.id(), "Maya Okafor");
        var mayaToo = desk.person(clinic.id(), "Maya Okafo");
        var zone = clinic.sites().getFirst().timeZone();
        var ten = LocalDateTime.parse("2026-12-02T10:00").atZone(zone).toInstant();
        desk.booked(clinic, maya, "SCAR", "mei", ten);
        var second = desk.booked(clinic, mayaToo, "SCAR", "tala", ten);
        var path = "/en/staff/persons/" + maya.value();
        var other = Map.of("other", mayaToo.value().toString());
        assertThat(robin.post(path + "/merges", other).body()).contains("two people", "Nothing was changed");
        assertThat(drag(second, "2026-12-03", "10:00", "tala").status()).isEqualTo(200);
        var asked = robin.post(path + "/merges", other);
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body()).contains("Is it really one person?");
        var sure = Map.of("other", mayaToo.value().toString(), "sure", "true");
        assertThat(robin.post(path + "/merges", sure).status()).isEqualTo(302);
        var page = robin.get(path).body();
        assertThat(page)
                .contains("They are two people after all", second.value().toString());
        var merge = page.replaceAll("(?s).*/merges/([0-9a-f-]{36})/undo.*", "$1");
        assertThat(robin.post(path + "/merges/" + merge + "/undo", Map.of()).status())
                .isEqualTo(302);
        assertThat(robin.get(path).body()).doesNotContain(second.value().toString());
        assertThat(robin.post(path + "/merges/" + merge + "/undo", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void aRoomOutOfOrderPutsItsVisitsOnAList() {
        booked("Maya Okafor", "mei", "2026-12-02T10:00");
        booked("Priya Raman", "tala", "2026-12-02T10:00");
        var rooms = clinic.rooms().stream().map(clinic::roomId).toList();
        var form = new HashMap<>(Map.of(
                "kind", "OUT_OF_ORDER", "date", "2026-12-02", "from", "09:00", "until", "08:00", "reason", "a leak"));
        assertThat(robin.post("/en/staff/blocks", form).body()).contains("It ends after it begins");
        form.put("until", "12:00");
        assertThat(robin.post("/en/staff/blocks", form).body()).contains("Tick at least one");
        form.put("resource", rooms.getFirst().value().toString());
        assertThat(robin.post("/en/staff/blocks", form).status()).isEqualTo(302);
        assertThat(robin.get("/en/staff/blocks").body()).contains("a leak", "Out of order", "Move or cancel");
    }

    /** A visit stood in the page twice, for the calendar and for the list: 1.6 kB each time. */
    @Test
    void aVisitStandsOnTheBoardOnceAndTakesLittle() {
        var empty = robin.get("/en/staff/board?day=2026-12-02").body().length();
        for (int hour = 9; hour < 17; hour++) {
            booked("Maya Okafor", "mei", "2026-12-02T%02d:00".formatted(hour));
        }
        var page = robin.get("/en/staff/board?day=2026-12-02").body();
        assertThat(page.split("Maya Okafor</a>", -1)).hasSize(9);
        assertThat((page.length() - empty) / 8).as("bytes of a visit").isLessThan(800);
    }

    @Test
    void whoTellsOnTheWeekOfTheRoomsComesBackToIt() {
        var visit = booked("Maya Okafor", "mei", "2026-11-30T10:00");
        var told = Map.of("fact", "ARRIVED", "back", "board", "view", "week", "by", "room", "whose", "maple");
        assertThat(robin.post("/en/staff/visits/" + visit.value() + "/facts", told)
                        .location())
                .contains("&view=week&by=room&whose=maple");
    }

    /** PR #28776 of calcom: a button read only "4". */
    @Test
    void theButtonsToOtherDaysSayWhereTheyLead() {
        var page = robin.get("/en/staff/board?day=2026-12-04").body();
        assertThat(page).contains(">Day before<", ">Day after<", ">Today<", "<h1>Friday, December 4</h1>");
        booked("Maya Okafor", "mei", "2026-12-04T10:00");
        var person = desk.person(clinic.id(), "Maya Okafor");
        assertThat(robin.get("/en/staff/phone?service=SCAR&person=" + person.value())
                        .body())
                .doesNotContainPattern(">\\s*\\d{1,2}\\s*</(a|button)>");
    }

    @Test
    void whatIsLookedAtAgainAndAgainIsNotedOnce() {
        var visit = booked("Maya Okafor", "mei", "2026-12-02T10:00");
        for (int i = 0; i < 3; i++) {
            robin.get("/en/staff/board?day=2026-12-02");
        }
        assertThat(jdbc.sql("""
                        select count(*) from audit.entry
                        where clinic_id = ? and thing_id = ? and action = 'READ' and actor like 'staff:%'""")
                        .params(clinic.id().value(), visit.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aVisitOfAnotherClinicDoesNotExist() {
        var elsewhere = desk.somewhen(ClinicId.of("toronto"));
        assertThat(robin.get("/en/staff/visits/" + elsewhere.value()).status()).isEqualTo(404);
        assertThat(robin.get("/en/staff/board/visits?id=" + elsewhere.value()).body())
                .contains("<table>")
                .doesNotContain(elsewhere.value().toString());
        assertThat(robin.post("/en/staff/visits/" + elsewhere.value() + "/drags", Map.of())
                        .status())
                .isEqualTo(404);
    }
}
