package care.milkway.outcome.demo;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.identity.Actor;
import care.milkway.staff.AtTheProgram;
import care.milkway.visit.VisitRoom;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A demonstration has months behind it: invented, said to be, and the same after every start. */
class DemoMonthsScenarios extends AtTheProgram {

    @Test
    void theSecondStartAddsNothingAndAWeekLaterAddsAWeek() {
        var room = new VisitRoom(context, port);
        begins(room.clinic);
        var visits = visits(room.clinic);
        assertThat(visits).isGreaterThan(160);
        assertThat(episodes(room.clinic)).isEqualTo(160);
        begins(room.clinic);
        assertThat(visits(room.clinic)).isEqualTo(visits);
        clock.pass(Duration.ofDays(7));
        begins(room.clinic);
        assertThat(episodes(room.clinic)).isEqualTo(164);
    }

    @Test
    void theOutcomesPageHasSomethingOfEveryFigureAndSaysThatItIsInvented() {
        var room = new VisitRoom(context, port);
        begins(room.clinic);
        var page = room.lead().get("/en/staff/outcomes").body();
        assertThat(page).contains("the clinic, its people and these figures are invented");
        for (var figure : new String[] {"WAIT", "PAIN", "BETTER", "LUMP", "SESSIONS", "ESCALATED", "RECOMMEND"}) {
            assertThat(page).contains("outcomes/" + figure + "/plot.svg");
        }
    }

    private void begins(Clinic clinic) {
        Actor.Operator.AT_THE_MACHINE.doing(() -> {
            context.getBean(DemoMonths.class).fill(clinic);
        });
    }

    private int visits(Clinic clinic) {
        return count("visit.signed_record", clinic);
    }

    private int episodes(Clinic clinic) {
        return count("episode.episode", clinic);
    }

    private int count(String table, Clinic clinic) {
        return jdbc.sql("select count(*) from " + table + " where clinic_id = ?")
                .param(clinic.id().value())
                .query(Integer.class)
                .single();
    }
}
