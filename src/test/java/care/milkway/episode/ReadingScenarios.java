package care.milkway.episode;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.staff.StaffBrowser;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** She is given to read what fits, and the clinic knows whether she has opened it. */
class ReadingScenarios extends AtMeis {

    private String articles() {
        return plan() + "/articles";
    }

    @Test
    void anArticleIsFoundInEitherLanguageGivenAndOpened() {
        assertThat(mei.get(articles() + "?q=colds").body())
                .as("another form of the word")
                .contains("<strong>cold or warm</strong>")
                .doesNotContain("<strong>the first night</strong>");
        assertThat(mei.get(articles() + "?q=oreiller").body()).contains("cold or warm", "the first night");
        assertThat(mei.get(articles() + "?q=wheelbarrow").body()).contains("The library has nothing on this.");
        assertThat(mei.post(articles(), Map.of("article", "cold-or-warm")).status())
                .isEqualTo(302);
        assertThat(mei.get(plan()).body()).contains("cold or warm", "She has not opened it yet.");

        var maya = new StaffBrowser(port);
        assertThat(maya.get(home()).body()).contains("To read", "chose this for you.");
        assertThat(maya.get(home() + "/articles/cold-or-warm").location())
                .as("a mail program that follows the link notes nothing")
                .endsWith("/en/" + room.clinic.slug() + "/articles/cold-or-warm");
        assertThat(noted()).isZero();
        assertThat(maya.postWithout(home() + "/articles/cold-or-warm", Map.of()).location())
                .endsWith("/en/" + room.clinic.slug() + "/articles/cold-or-warm");
        assertThat(maya.get("/en/" + room.clinic.slug() + "/articles/cold-or-warm")
                        .status())
                .isEqualTo(200);
        assertThat(mei.get(plan()).body()).contains("She opened it on Monday, November 30");
        maya.postWithout(home() + "/articles/cold-or-warm", Map.of());
        assertThat(noted()).as("the first time").isEqualTo(1);
    }

    @Test
    void whatIsTakenBackIsOnHerPageNoMoreAndCanBeGivenAgain() {
        mei.post(articles(), Map.of("article", "cold-or-warm"));
        mei.post(articles(), Map.of("article", "cold-or-warm"));
        mei.post(articles() + "/cold-or-warm/removal", Map.of());
        assertThat(new StaffBrowser(port).get(home()).body()).doesNotContain("cold or warm");
        mei.post(articles(), Map.of("article", "cold-or-warm"));
        assertThat(new StaffBrowser(port).get(home()).body()).contains("cold or warm");
    }

    @Test
    void onlyWhatTheLibraryHasIsGivenOrOpened() {
        var refused = mei.post(articles(), Map.of("article", "../../outbox"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("The library has no such article any more.");
        assertThat(new StaffBrowser(port)
                        .postWithout(home() + "/articles/outbox", Map.of())
                        .location())
                .endsWith(home());
        new StaffBrowser(port).postWithout(home() + "/articles/the-first-night", Map.of());
        assertThat(noted()).as("nobody gave it to her").isZero();
    }

    @Test
    void whoOnlyReadsGivesNothing() {
        var colleague = room.colleague();
        assertThat(colleague.post(articles(), Map.of("article", "cold-or-warm")).location())
                .endsWith("/record");
        colleague.post("/en/staff/visits/" + visit.value() + "/record/reading", Map.of("reason", "I stand in for Mei"));
        assertThat(colleague.get(articles()).body()).contains("cold or warm").doesNotContain("Give her this to read");
        colleague.post(articles(), Map.of("article", "cold-or-warm"));
        assertThat(new StaffBrowser(port).get(home()).body()).doesNotContain("cold or warm");
        assertThat(room.robin().get(articles()).status()).isIn(403, 404);
    }

    private int noted() {
        return jdbc.sql("select count(*) from episode.article_to_read where clinic_id = ? and opened_at is not null")
                .param(room.clinic.id().value())
                .query(Integer.class)
                .single();
    }
}
