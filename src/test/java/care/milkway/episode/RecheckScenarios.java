package care.milkway.episode;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.Language;
import care.milkway.patient.Register;
import care.milkway.staff.StaffBrowser;
import care.milkway.triage.rules.AnswersBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A day after she was left at home somebody asks how she is, and the rules read what she says. */
class RecheckScenarios extends AtHome {

    @Test
    void whoBookedIsAskedOnceADayAfterHerCheck() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        sheIsAskedOnceADayLater();
        assertThat(questions().getFirst()).contains("/en/recheck/", "/en/home/");
        assertThat(jdbc.sql("select subject from messaging.message where clinic_id = ? and kind = 'RECHECK'")
                        .param(clinic.id().value())
                        .query(String.class)
                        .single())
                .as("read by whoever sees her phone")
                .startsWith("How are you today?");
    }

    @Test
    void severalProgramsThatAskAtOnceAskOnce() throws Exception {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        clock.pass(Duration.ofHours(24));
        Callable<Boolean> program = () -> {
            round.ask();
            return true;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(program, program, program, program))) {
                done.get();
            }
        }
        assertThat(questions()).hasSize(1);
    }

    @Test
    void aMailServerThatOpensTheLinkAnswersNothing() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        aDayPasses();
        var page = new StaffBrowser(port).get(link());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("How are you today?", "value=\"WORSE\"");
        assertThat(answered()).isZero();
    }

    @Test
    void whoIsWorseWithAFeverIsToldAtOnceAndIsOnTheListOfTheClinic() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        aDayPasses();
        var browser = new StaffBrowser(port);
        var answer = browser.postWithout(link(), with("course", "WORSE", "temperature.value", "38,0"));
        assertThat(answer.status()).isEqualTo(302);
        var result = browser.get(browser.get(answer.location()).location());
        assertThat(result.body()).contains("See a doctor today", "A fever may mean an infected breast.");
        assertThat(work()).containsExactly("TURNED_WORSE");
    }

    @Test
    void whoIsBetterIsOnNoListAndIsLeftInPeace() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        aDayPasses();
        assertThat(says(BETTER).status()).isEqualTo(302);
        aDayPasses();
        assertThat(questions()).hasSize(1);
        assertThat(work()).isEmpty();
    }

    @Test
    void aSecondAnswerSaysThatTheFirstCounts() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        aDayPasses();
        says(BETTER);
        var again = says(with("course", "WORSE"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("You have answered this", "Better");
        assertThat(work()).isEmpty();
    }

    @Test
    void twoTapsAtOnceAreOneAnswer() throws Exception {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        aDayPasses();
        Callable<Integer> tap = () -> says(BETTER).status();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads.invokeAll(List.of(tap, tap)).stream()
                    .map(each -> each.resultNow())
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(302, 409);
        }
        assertThat(answered()).isEqualTo(1);
    }

    @Test
    void anAnswerDaysLaterIsSentToANewCheck() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        aDayPasses();
        clock.pass(Duration.ofDays(3).plusMinutes(1));
        var late = says(BETTER);
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.body()).contains("This question is too old", "Do the check again");
        assertThat(answered()).isZero();
    }

    @Test
    void theLinkOfSomethingElseOpensNothingAndSaysSo() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        aDayPasses();
        var home = home();
        var other = new StaffBrowser(port).get("/en/recheck/" + home.substring(home.lastIndexOf('/') + 1));
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.body()).contains("This link opens nothing", "Open the newest message");
        assertThat(new StaffBrowser(port).postWithout("/en/recheck/x", BETTER).status())
                .isEqualTo(404);
    }

    @Test
    void whatSheForgotIsAskedAtItsPlaceAndNothingIsLost() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        aDayPasses();
        var typed = with("temperature.value", "380");
        typed.remove("skinSigns");
        var again = says(typed);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("A body temperature is between 34 and 43", "Please choose all that fit", "value=\"380\"")
                .containsPattern("value=\"BETTER\" checked");
        assertThat(answered()).isZero();
    }

    @Test
    void whoGaveAnAddressForThisAloneIsAskedAndThenForgotten() {
        var check = checked(clinic, lumpOnTheLeft());
        var asked = asksToBeAsked(check, "maya@nobody.example");
        assertThat(asked.status()).isEqualTo(302);
        assertThat(new StaffBrowser(port).get(asked.location()).body()).contains("we write to you");
        aDayPasses();
        assertThat(recipients()).containsExactly("maya@nobody.example");
        says(BETTER);
        round.ask();
        assertThat(recipients()).containsExactly("");
        assertThat(questions()).containsExactly("");
        assertThat(jdbc.sql("select count(*) from episode.address where clinic_id = ?")
                        .param(clinic.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAddressThatNobodyUsedIsForgottenAfterFiveDays() {
        asksToBeAsked(checked(clinic, lumpOnTheLeft()), "maya@nobody.example");
        aDayPasses();
        clock.pass(Duration.ofDays(5));
        round.ask();
        assertThat(recipients()).containsExactly("");
    }

    @Test
    void aWrongAddressIsSaidAtItsField() {
        var wrong = asksToBeAsked(checked(clinic, lumpOnTheLeft()), "maya at home");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("We need an e-mail address", "maya at home");
    }

    @Test
    void whoWasSentToADoctorIsNotAskedToWait() {
        var ill = checked(
                clinic, AnswersBuilder.tenderLump().but("temperature=38.4 C").answers());
        assertThat(asksToBeAsked(ill, "maya@nobody.example").location()).endsWith("/duct-check");
        aDayPasses();
        assertThat(questions()).isEmpty();
    }

    @Test
    void whoDidTheCheckAgainIsAskedAboutTheNewOne() {
        var first = booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        parent(() -> {
            context.getBean(Register.class).confirm(clinic.id(), first.patient());
            return true;
        });
        clock.pass(Duration.ofHours(10));
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T11:00");
        clock.pass(Duration.ofHours(14));
        round.ask();
        assertThat(questions()).as("a day after the first").isEmpty();
        clock.pass(Duration.ofHours(10));
        round.ask();
        assertThat(questions()).hasSize(1);
    }

    @Test
    void whoSaysThatItIsOverIsNotAsked() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        var maya = new StaffBrowser(port);
        assertThat(maya.postWithout(home() + "/end", Map.of()).status()).isEqualTo(302);
        assertThat(maya.get(home()).body()).contains("This episode is over");
        aDayPasses();
        assertThat(questions()).isEmpty();
        maya.postWithout(home() + "/return", Map.of());
        assertThat(maya.get(home()).body()).contains("My days at home");
    }

    private String home() {
        var episode = jdbc.sql("select episode_id from episode.episode where clinic_id = ?")
                .param(clinic.id().value())
                .query(UUID.class)
                .list()
                .getFirst();
        return context.getBean(EpisodeLinks.class)
                .home(clinic.id(), new EpisodeId(episode))
                .in(Language.EN);
    }

    private List<String> recipients() {
        return jdbc.sql("select recipient from messaging.message where clinic_id = ? and kind = 'RECHECK'")
                .param(clinic.id().value())
                .query(String.class)
                .list();
    }

    private int answered() {
        return jdbc.sql("select count(*) from episode.recheck where clinic_id = ? and answered_at is not null")
                .param(clinic.id().value())
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> with(String... changes) {
        var all = new HashMap<>(BETTER);
        for (int i = 0; i < changes.length; i += 2) {
            all.put(changes[i], changes[i + 1]);
        }
        return all;
    }
}
