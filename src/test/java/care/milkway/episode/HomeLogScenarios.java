package care.milkway.episode;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.Language;
import care.milkway.patient.PatientId;
import care.milkway.patient.Register;
import care.milkway.staff.StaffBrowser;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What she notes at home, and what she is told because of it. */
class HomeLogScenarios extends AtHome {

    private StaffBrowser maya() {
        return new StaffBrowser(port);
    }

    @Test
    void aFeverTypedAtThreeInTheMorningIsAnsweredAtThreeInTheMorning() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        clock.pass(Duration.ofHours(10));
        var browser = maya();
        var noted = browser.postWithout(home() + "/entries", entry("temperature.value", "38.0"));
        assertThat(noted.location()).contains("/duct-check/link?key=");
        var result = browser.get(browser.get(noted.location()).location());
        assertThat(result.body()).contains("See a doctor today");
        assertThat(work()).containsExactly("TURNED_WORSE");
        assertThat(browser.get(home()).body()).contains("38.0 °C", "See a doctor today");
    }

    @Test
    void aFeverThatStaysIsToldEachTimeAndCalledAboutOnce() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        clock.pass(Duration.ofHours(1));
        maya().postWithout(home() + "/entries", entry("temperature.value", "38.6"));
        clock.pass(Duration.ofHours(1));
        var again = maya().postWithout(home() + "/entries", entry("temperature.value", "38.6"));
        assertThat(again.location()).contains("/duct-check/link?key=");
        assertThat(work()).containsExactly("TURNED_WORSE");
    }

    @Test
    void aHundredPointFourFahrenheitIsAFeverAndAHundredPointThreeIsNone() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        var below = entry("temperature.value", "100.3", "temperature.unit", "F");
        assertThat(maya().postWithout(home() + "/entries", below).location()).endsWith("?noted");
        var fever = entry("temperature.value", "100.4", "temperature.unit", "F");
        assertThat(maya().postWithout(home() + "/entries", fever).location()).contains("/duct-check/link");
    }

    @Test
    void aLumpThatGrowsIsToldAndOneThatShrinksIsOnlyNoted() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        clock.pass(Duration.ofHours(1));
        assertThat(maya().postWithout(home() + "/entries", entry("lump", "3")).location())
                .endsWith("?noted");
        clock.pass(Duration.ofHours(1));
        assertThat(maya().postWithout(home() + "/entries", entry("lump", "2")).location())
                .endsWith("?noted");
        clock.pass(Duration.ofHours(1));
        assertThat(maya().postWithout(home() + "/entries", entry("lump", "4")).location())
                .contains("/duct-check/link");
    }

    @Test
    void painAloneIsNotedAndSaysNotThatAllIsWell() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        var browser = maya();
        var noted = browser.postWithout(home() + "/entries", entry("pain", "4"));
        assertThat(noted.location()).endsWith("?noted");
        assertThat(browser.get(noted.location()).body()).contains("This says nothing about whether all is well");
        assertThat(work()).isEmpty();
    }

    @Test
    void theSameEntrySentAgainAndAgainIsOne() throws Exception {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        var home = home();
        var entry = entry("temperature.value", "38.5", "by", "script");
        Callable<String> sending = () ->
                new StaffBrowser(port).postWithout(home + "/entries", entry).body();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(sending, sending, sending, sending))) {
                assertThat(done.get()).contains("\"state\":\"warned\"", "/duct-check/link?key=");
            }
        }
        assertThat(entries()).isEqualTo(1);
        assertThat(work()).containsExactly("TURNED_WORSE");
    }

    @Test
    void anEntryFromTomorrowIsRefusedWithASentence() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        var tomorrow = entry(
                "pain", "3", "at", clock.instant().plus(Duration.ofDays(1)).toString());
        var refused = maya().postWithout(home() + "/entries", tomorrow);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("This is from a time that has not come yet", "value=\"3\" checked");
        assertThat(entries()).isZero();
    }

    @Test
    void whatNobodyCanHaveIsRefusedAtItsFieldAndNothingIsLost() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        for (var degrees : List.of("380", "-38", "NaN", "1e9", "10000000000", "38,,2", "12")) {
            var refused = maya().postWithout(home() + "/entries", entry("pain", "3", "temperature.value", degrees));
            assertThat(refused.status()).as(degrees).isEqualTo(422);
            assertThat(refused.body()).contains("A body temperature is between 34 and 43", "value=\"3\" checked");
        }
        assertThat(maya().postWithout(home() + "/entries", entry()).body()).contains("Please choose something to note");
        assertThat(maya().postWithout(home() + "/entries", entry("pain", "11")).status())
                .isEqualTo(422);
        assertThat(entries()).isZero();
    }

    @Test
    void aCommaIsADecimalPoint() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        assertThat(maya().postWithout(home() + "/entries", entry("temperature.value", "38,0"))
                        .location())
                .contains("/duct-check/link");
    }

    @Test
    void twoEntriesAreDrawnAndTheTableSaysTheSame() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        var browser = maya();
        browser.postWithout(home() + "/entries", entry("pain", "7", "lump", "3"));
        assertThat(browser.get(home()).body()).doesNotContain("chart.svg");
        clock.pass(Duration.ofHours(6));
        browser.postWithout(home() + "/entries", entry("pain", "4", "lump", "2", "fed", "true"));
        var page = browser.get(home()).body();
        assertThat(page).contains("chart.svg", "<td>7</td><td>3</td>", "<td>4</td><td>2</td>", "Fed");
        var chart = browser.get(home() + "/chart.svg");
        assertThat(chart.status()).isEqualTo(200);
        assertThat(chart.body()).contains("<svg", "<path").doesNotContain("<script");
    }

    @Test
    void theThirdInEightWeeksAtOneSpotProposesAScanAndALactationConsult() {
        for (int each = 0; each < 3; each++) {
            var booked = booksUltrasound(lumpOnTheLeft(), "2026-12-0" + (each + 2) + "T10:00");
            confirm(booked.patient());
            assertThat(maya().get(home()).body().contains("third time in eight weeks"))
                    .as("the " + (each + 1))
                    .isEqualTo(each == 2);
            if (each < 2) {
                maya().postWithout(home() + "/end", Map.of());
                clock.pass(Duration.ofDays(1));
            }
        }
        assertThat(maya().get(home()).body()).contains("Ask your doctor for a scan", "Look at lactation consults");
    }

    private void confirm(PatientId patient) {
        parent(() -> {
            context.getBean(Register.class).confirm(clinic.id(), patient);
            return true;
        });
    }

    private String home() {
        var episode = jdbc.sql("select episode_id from episode.episode where clinic_id = ? order by opened_at desc")
                .param(clinic.id().value())
                .query(UUID.class)
                .list()
                .getFirst();
        return context.getBean(EpisodeLinks.class)
                .home(clinic.id(), new EpisodeId(episode))
                .in(Language.EN);
    }

    private int entries() {
        return jdbc.sql("select count(*) from episode.log_entry where clinic_id = ?")
                .param(clinic.id().value())
                .query(Integer.class)
                .single();
    }

    private Map<String, String> entry(String... fields) {
        var all = new HashMap<String, String>();
        all.put("entry", UUID.randomUUID().toString());
        all.put("at", clock.instant().toString());
        all.put("temperature.unit", "C");
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all;
    }
}
