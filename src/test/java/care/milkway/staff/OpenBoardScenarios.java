package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A board that stays open all day, and what it is told meanwhile. */
class OpenBoardScenarios extends AtTheFrontDesk {

    StaffBrowser robin;

    @BeforeEach
    void robinIsAtTheDesk() {
        robin = robin();
    }

    /** It was taken for a request that does not arrive: every open board was cut off after ten seconds. */
    @Test
    void aBoardThatIsOpenForMinutesIsNotTakenForHalfARequest() {
        try (var board = robin.follow("/en/staff/board/changes");
                var slow = new Wire(port).say("GET /en/toronto HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")) {
            board.hear("data:all");
            Wire.exchange(port, "GET /en/toronto HTTP/1.1\nHost: localhost", "");
            clock.pass(Duration.ofSeconds(11));
            slow.hear(); // until those that do not arrive are ended
            var visit = booked("Maya Okafor", "mei", "2026-12-02T10:00");
            board.hear("data:" + visit.value());
        }
    }

    @Test
    void aBlockIsARowThatOpenBoardsFetchAndThatGoesWhenItEnds() {
        var room = clinic.roomId(clinic.rooms().getFirst()).value().toString();
        robin.post(
                "/en/staff/blocks",
                Map.of(
                        "kind",
                        "OUT_OF_ORDER",
                        "date",
                        "2026-12-02",
                        "from",
                        "09:00",
                        "until",
                        "12:00",
                        "resource",
                        room));
        var board = robin.get("/en/staff/board?day=2026-12-02&by=room").body();
        var block = board.replaceAll("(?s).*<tr class=\"blocked\" data-id=\"([0-9a-f-]{36})\".*", "$1");
        assertThat(board).contains("data-in=\"maple\"", "Out of order");
        var fresh = "/en/staff/board/visits?by=room&id=" + block;
        assertThat(robin.get(fresh).body()).contains(block, "Out of order");
        assertThat(robin.post("/en/staff/blocks/" + block + "/end", Map.of()).status())
                .isEqualTo(302);
        assertThat(robin.get(fresh).body()).doesNotContain(block);
    }

    @Test
    void nothingNeedsHerUntilSomethingWaits() {
        var waits = "id=\"needs\" class=\"needs\" aria-labelledby=\"needs-title\">";
        booked("Maya Okafor", "mei", "2026-12-02T10:00");
        assertThat(robin.get("/en/staff/board").body()).doesNotContain(waits);
        robin.post("/en/staff/blocks", awayOnWednesdayMorning());
        assertThat(robin.get("/en/staff/board").body())
                .contains(waits, "One visit can’t be as booked", "The first is Wed 10:00", "/en/staff/blocks");
        assertThat(robin.get("/fr/staff/board/concerns").body()).contains("Un rendez-vous ne peut pas avoir lieu");
    }

    @Test
    void whatIsFreeNowFollowsWhoIsThere() {
        var one = "(?s).*<dt>(maple|birch)</dt><dd>%s</dd>.*";
        var now = "/en/staff/board/now";
        clock.set(Instant.parse("2026-12-02T14:30:00Z")); // half past nine in Toronto
        robin = robin();
        assertThat(robin.get(now).body()).contains("<dd>free</dd>").doesNotContain("until");
        var visit = booked("Maya Okafor", "mei", "2026-12-02T10:00");
        assertThat(robin.get(now).body()).matches(one.formatted("free until 10:00.a.m."));
        assertThat(robin.get("/en/staff/board?day=2026-12-03").body()).doesNotContain("id=\"now\"");
        clock.pass(Duration.ofMinutes(35));
        robin = robin();
        assertThat(robin.get("/en/staff/board").body()).matches(one.formatted("[^<]+, until 10:\\d\\d.a.m."));
        robin.post("/en/staff/visits/" + visit.value() + "/facts", Map.of("fact", "ARRIVED"));
        robin.post("/en/staff/visits/" + visit.value() + "/facts", Map.of("fact", "BEGUN"));
        clock.pass(Duration.ofHours(2));
        robin = robin();
        assertThat(robin.get(now).body()).as("still being treated").matches(one.formatted("(?!free)[^<,]+"));
        robin.post("/en/staff/visits/" + visit.value() + "/facts", Map.of("fact", "ENDED"));
        assertThat(robin.get(now).body()).as("gone").doesNotMatch(one.formatted("(?!free)[^<]+"));
    }
}
