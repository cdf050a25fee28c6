package care.milkway.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.staff.AtTheProgram;
import care.milkway.staff.StaffBrowser;
import care.milkway.visit.VisitRoom;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody may read how people fared, and nobody can find out about one of them. */
class PublicOutcomeScenarios extends AtTheProgram {

    private static final Instant JANUARY = Instant.parse("2027-01-04T15:00:00Z");

    VisitRoom room;
    PastSessions past;

    @BeforeEach
    void thereIsAClinic() {
        room = new VisitRoom(context, port);
        past = new PastSessions(jdbc, room.clinic.id());
        clock.set(JANUARY);
    }

    private String page(String language) {
        return new StaffBrowser(port)
                .get("/" + language + "/" + room.clinic.slug() + "/services/ultrasound")
                .body();
    }

    private void isCounted() {
        context.getBean(PublicOutcomes.class).count(room.clinic);
    }

    @Test
    void theServiceSaysHowManyFeltBetterAndWhatThatCannotShow() {
        past.twelveTreated(room);
        isCounted();
        assertThat(page("en"))
                .contains(
                        "7 of 12 people here felt better after 1 to 3 visits",
                        "can’t show what would have happened without treatment");
        assertThat(page("fr")).contains("7 personnes sur 12 se sentaient mieux");
    }

    @Test
    void whereFourWereNotBetterNothingIsSaidSinceTheyCouldBeReckonedOut() {
        for (var each = 0; each < 12; each++) {
            past.treated(room.somebodyElse(), each < 8 ? 2 : 6);
        }
        isCounted();
        assertThat(page("en")).contains("A page").doesNotContain("felt better", "of 12", "8 of");
    }

    @Test
    void aPageThatWasKeptIsMadeAnewWhenTheQuarterHasBeenCounted() {
        clock.set(Instant.parse("2026-09-30T15:00:00Z"));
        past.twelveTreated(room);
        isCounted();
        assertThat(page("en")).as("the quarter goes on").doesNotContain("felt better");
        clock.set(JANUARY);
        isCounted();
        assertThat(page("en")).contains("7 of 12");
    }

    @Test
    void aFigureIsDrawnForTheLeadAloneAndOnlyWhatItsTableShows() {
        for (var each = 0; each < 12; each++) {
            past.treated(room.somebodyElse(), each < 8 ? 2 : 6);
        }
        var plot = "/en/staff/outcomes/BETTER/plot.svg";
        assertThat(room.robin().get(plot).status()).isIn(403, 404);
        assertThat(room.colleague().get(plot).status()).isIn(403, 404);
        var lead = room.lead();
        assertThat(lead.get("/en/staff/outcomes").body())
                .contains("outcomes/BETTER/plot.svg", "outcomes/PAIN/plot.svg")
                .doesNotContain("outcomes/RECOMMEND/plot.svg");
        var drawn = lead.get(plot);
        assertThat(drawn.status()).isEqualTo(200);
        assertThat(drawn.body()).contains("<svg", "<path").doesNotContain("<script", "xmlns=\"\"");
        assertThat(lead.get("/en/staff/outcomes/PAIN/plot.svg").status()).isEqualTo(200);
        assertThat(lead.get("/en/staff/outcomes/PAIN/plot.svg?narrow=true").body())
                .as("on a phone nothing is made smaller")
                .contains("viewBox=\"0 0 360 400\"");
        assertThat(lead.get("/en/staff/outcomes/RECOMMEND/plot.svg").status())
                .as("there is nothing to draw")
                .isEqualTo(204);
        assertThat(lead.get("/en/staff/outcomes/SHOE_SIZE/plot.svg").status()).isIn(400, 404);
    }
}
