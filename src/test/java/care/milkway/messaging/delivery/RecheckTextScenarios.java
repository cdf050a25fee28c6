package care.milkway.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Actor;
import care.milkway.kernel.Language;
import care.milkway.messaging.appointment.Correspondence;
import care.milkway.messaging.recheck.RecheckRound;
import care.milkway.patient.Contact;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.reminder.VisitAnswers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** A day later she is asked on her phone how she is, if she asked for text messages, and answers by the link in it. */
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RecheckTextScenarios extends AtTheTextingProvider {

    private static final AtomicInteger PEOPLE = new AtomicInteger(10);
    private static final Pattern LINK = Pattern.compile("https://clinic\\.example(/en/recheck/[A-Za-z0-9_-]+)");
    private static final Map<String, String> WORSE = Map.of(
            "course", "WORSE",
            "temperature.value", "38.0",
            "temperature.unit", "C",
            "antipyretic.taken", "false",
            "emergencySigns", "none",
            "systemicSigns", "none",
            "skinSigns", "none");

    private final Reception reception;
    private final RecheckRound round;
    private final Correspondence correspondence;
    private final VisitAnswers answers;
    private final JdbcClient jdbc;
    private final String number = "+141655502" + PEOPLE.incrementAndGet();

    RecheckTextScenarios(
            Reception reception,
            RecheckRound round,
            Correspondence correspondence,
            VisitAnswers answers,
            JdbcClient jdbc) {
        this.reception = reception;
        this.round = round;
        this.correspondence = correspondence;
        this.answers = answers;
        this.jdbc = jdbc;
    }

    @Test
    void whoAskedForTextsIsAskedOnHerPhoneAndTheLinkInItAnswers() throws Exception {
        var booked = books(true);
        aDayPasses();
        send();
        send();
        assertThat(hers()).singleElement().satisfies(text -> assertThat(text)
                .contains("how are you today?")
                .doesNotContainIgnoringCase("breast")
                .doesNotContain("Maya"));
        var link = link();
        assertThat(browser.get().uri(link)).hasStatusOk().bodyText().contains("How are you today?");
        assertThat(answered(booked)).as("to look is no answer").isZero();
        assertThat(answers(link)).isEqualTo(302);
        assertThat(answered(booked)).isEqualTo(1);
        assertThat(toCall(booked)).as("she is on the list of the clinic").isEqualTo(1);
        assertThat(answers(link))
                .as("the one in the e-mail is the same question")
                .isEqualTo(409);
    }

    @Test
    void whoAskedForNoTextsIsAskedByEmailAlone() throws Exception {
        books(false);
        aDayPasses();
        send();
        assertThat(hers()).isEmpty();
    }

    @Test
    void whoSaidStopIsNotAskedOnHerPhone() throws Exception {
        books(true);
        stopped.heard(number, "STOP");
        aDayPasses();
        send();
        assertThat(hers()).isEmpty();
    }

    /** Due at night, answered by the e-mail before it is eight. */
    @Test
    void whoHasAnsweredByEmailIsNotAskedAgainInTheMorning() throws Exception {
        clock.set(Instant.parse("2026-03-02T08:00:00Z")); // three in the morning in Toronto
        var booked = books(true);
        aDayPasses();
        send();
        assertThat(hers()).as("no phone rings").isEmpty();
        assertThat(answers(email(booked))).isEqualTo(302);
        clock.pass(Duration.ofHours(6));
        send();
        assertThat(hers()).isEmpty();
    }

    private Booked books(boolean byText) throws Exception {
        var maya = new Contact("Maya Okafor", "maya" + UUID.randomUUID() + "@example.org", number, Language.EN);
        var booked = reception.book(maya);
        reception.confirm(booked);
        new Actor.Visitor().doing(() -> answers.remind(booked.plan().clinic(), booked.id(), true, byText));
        correspondence.tell();
        return booked;
    }

    private void aDayPasses() {
        clock.pass(Duration.ofDays(1));
        round.ask();
    }

    private List<String> hers() {
        return PROVIDER.taken().stream()
                .filter(text -> number.equals(text.get("To")))
                .map(text -> text.getOrDefault("Body", ""))
                .toList();
    }

    private String link() {
        return linkIn(hers().getFirst());
    }

    private static String linkIn(String text) {
        var found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private String email(Booked booked) {
        return linkIn(
                jdbc.sql("""
                        select text from messaging.message where kind = 'RECHECK' and appointment_id in (
                            select recheck_id from episode.recheck where episode_id in (
                                select episode_id from episode.step where subject_id = ?))""").param(booked.id().value()).query(String.class).single());
    }

    private int answers(String link) {
        var request = browser.post().uri(link);
        WORSE.forEach(request::param);
        return request.exchange().getResponse().getStatus();
    }

    private int answered(Booked booked) {
        return count("select count(*) from episode.recheck where answered_at is not null and", booked);
    }

    private int toCall(Booked booked) {
        return count("select count(*) from worklist.item where kind = 'TURNED_WORSE' and", booked);
    }

    private int count(String query, Booked booked) {
        return jdbc.sql(query + " episode_id in (select episode_id from episode.step where subject_id = ?)")
                .param(booked.id().value())
                .query(Integer.class)
                .single();
    }
}
