package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of one of several weekly visits, as the desk sees it. */
class WeeklyVisitPageScenarios extends AtTheFrontDesk {

    /** The desk could cancel weekly visits from one on, but move only one after the other. */
    @Test
    void oneOfWeeklyVisitsIsMovedWithAllAfterItOrEachWeekThatCantBeIsNamed() {
        var robin = robin();
        var first = LocalDateTime.parse("2026-12-08T10:00")
                .atZone(clinic.sites().getFirst().timeZone())
                .toInstant();
        var visits = desk.weekly(clinic, desk.person(clinic.id(), "Tessa Lindqvist"), "mei", first, 3);
        booked("Priya Raman", "mei", "2026-12-16T11:00");
        var address = "/staff/visits/" + visits.getFirst().id().value();
        assertThat(robin.get("/en" + address).body()).contains("And all weekly visits after it, to the same day");
        var form = Map.of("date", "2026-12-09", "time", "11:00", "after", "true");
        var refused = robin.post("/en" + address + "/moves", form);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Nothing was moved. Not possible at that time: 1 of 3 visits.")
                .contains("<li>Wednesday, December 16, 11:00")
                .containsPattern("name=\"after\" value=\"true\" checked");
        assertThat(robin.post("/fr" + address + "/moves", form).body()).contains("Rien n’a été déplacé.");
        assertThat(visits.stream().map(each -> start(each.id())))
                .containsExactly("2026-12-08T10:00", "2026-12-15T10:00", "2026-12-22T10:00");

        var moved = robin.post("/en" + address + "/moves", Map.of("date", "2026-12-09", "time", "12:00", "after", "1"));
        assertThat(moved.location()).contains("day=2026-12-09");
        assertThat(visits.stream().map(each -> start(each.id())))
                .containsExactly("2026-12-09T12:00", "2026-12-16T12:00", "2026-12-23T12:00");
        assertThat(robin.post(
                                "/en/staff/visits/" + visits.get(1).id().value() + "/cancellation",
                                Map.of("after", "true"))
                        .status())
                .isEqualTo(302);
        assertThat(jdbc.sql("""
                        select count(*) from scheduling.appointment
                        where clinic_id = ? and series_id is not null and cancelled_at is null""").param(clinic.id().value()).query(Integer.class).single())
                .isEqualTo(1);
    }
}
