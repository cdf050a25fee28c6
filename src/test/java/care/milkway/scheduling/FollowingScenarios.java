package care.milkway.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.database.ChangeFeed;
import care.milkway.eligibility.Evidence;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.testing.HandClock;
import care.milkway.testing.Persona;
import care.milkway.testing.SecondProgram;
import care.milkway.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two programs on one database: what one books, the other soon no longer shows, whatever happens to its connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowingScenarios extends AtTheClinic {

    private static final long ONE_SECOND = Duration.ofSeconds(1).toNanos();
    private static final String TEN = "mei 2026-11-30T10:00";

    private static final String FOLLOWERS = """
            select count(pid) from pg_stat_activity
            where datname = current_database() and application_name = 'milkway changes'""";

    private ConfigurableApplicationContext other;
    private JdbcClient administrator;

    @BeforeAll
    void anotherProgramRunsOnTheSameDatabase(@Autowired Environment environment) {
        administrator = TestDatabase.administrator(environment);
        other = SecondProgram.beside(environment);
    }

    @BeforeEach
    void itIsMondayAtEightThereToo() {
        other.getBean(HandClock.class).set(HandClock.MONDAY_AT_EIGHT);
    }

    @AfterAll
    void itStops() {
        other.close();
    }

    @Test
    void whatOneBooksTheOtherNoLongerShowsAfterASecond() {
        var clinic = larkhollow().describedIn(clinics);
        lookThere();
        assertThat(shownThere(clinic)).contains(TEN);
        books(clinic, Persona.MAYA, "mei", "2026-11-30T10:00");
        assertThatItIsGoneInASecond(clinic);
    }

    @Test
    void aKilledConnectionHidesNothingAndHeals() {
        var clinic = larkhollow().describedIn(clinics);
        lookThere();
        assertThat(shownThere(clinic)).contains(TEN);
        assertThat(killFollowers()).isGreaterThanOrEqualTo(2);
        books(clinic, Persona.MAYA, "mei", "2026-11-30T10:00");
        assertThatItIsGoneInASecond(clinic);
        lookThere();
        lookThere();
        assertThat(other.getBean(ChangeFeed.class).areFollowed()).isTrue();
        assertThat(shownThere(clinic)).contains("mei 2026-11-30T11:00").doesNotContain(TEN);
        books(clinic, Persona.TESSA, "mei", "2026-11-30T11:00");
        lookThere();
        assertThat(shownThere(clinic)).doesNotContain("mei 2026-11-30T11:00");
    }

    /** Such as while the table is changed by the next version's migration. */
    @Test
    void whileATableIsLockedNoQuestionsPileUp(@Autowired Environment environment) {
        var clinic = larkhollow().describedIn(clinics);
        var database = TestDatabase.dataSource(environment);
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(_ -> {
            JdbcClient.create(database)
                    .sql("lock table scheduling.appointment in access exclusive mode")
                    .update();
            lookThere();
            lookThere();
            lookThere();
            assertThat(administrator.sql(FOLLOWERS).query(Integer.class).single())
                    .isLessThanOrEqualTo(2);
        });
        lookThere();
        assertThat(shownThere(clinic)).contains(TEN);
        books(clinic, Persona.MAYA, "mei", "2026-11-30T10:00");
        assertThatItIsGoneInASecond(clinic);
        assertThat(administrator.sql(FOLLOWERS).query(Integer.class).single()).isLessThanOrEqualTo(2);
    }

    @Test
    void whatIsGivenBackIsShownAgain() {
        var clinic = larkhollow().describedIn(clinics);
        var hold = holds(clinic, "mei", "2026-11-30T10:00");
        var tomorrow = books(clinic, Persona.PRIYA, "mei", "2026-12-01T10:00");
        var moved = books(clinic, Persona.TESSA, "mei", "2026-12-01T12:00");
        lookThere();
        assertThat(shownThere(clinic)).doesNotContain(TEN, "mei 2026-12-01T10:00", "mei 2026-12-01T12:00");
        letsGo(clinic, hold.id());
        cancels(tomorrow);
        moves(clinic, moved, "mei", "2026-12-01T14:00");
        lookThere();
        assertThat(shownThere(clinic))
                .contains(TEN, "mei 2026-12-01T10:00", "mei 2026-12-01T12:00")
                .doesNotContain("mei 2026-12-01T14:00");
    }

    @Test
    void aHoldThatRunsOutElsewhereIsFreeWithoutAWord() {
        var clinic = larkhollow().describedIn(clinics);
        var hold = holds(clinic, "mei", "2026-11-30T10:00");
        lookThere();
        assertThat(shownThere(clinic)).doesNotContain(TEN);
        other.getBean(HandClock.class).set(hold.until());
        assertThat(shownThere(clinic)).contains(TEN);
    }

    @Test
    void whatWasShownTooLongIsRefused() {
        var clinic = larkhollow().describedIn(clinics);
        lookThere();
        assertThat(shownThere(clinic)).contains(TEN);
        books(clinic, Persona.MAYA, "mei", "2026-11-30T10:00");
        var preferences = new Preferences(Optional.of("mei"), Optional.empty(), Optional.empty(), Optional.empty());
        var scar = clinic.service("SCAR").orElseThrow();
        var request = new HoldRequest(
                clinic,
                scar,
                Evidence.NONE,
                at(clinic, "2026-11-30T10:00"),
                preferences,
                Persona.TESSA.language(),
                AT_HOME);
        assertThat(parent(() -> other.getBean(Scheduling.class).hold(request))).isInstanceOf(HoldResult.Taken.class);
    }

    @Test
    void anotherDescriptionIsFollowedToo() {
        var builder = larkhollow();
        var clinic = builder.describedIn(clinics);
        lookThere();
        assertThat(describedThere(clinic)).isEqualTo(1);
        builder.without("practitioners", "tala").describedIn(clinics);
        lookThere();
        assertThat(describedThere(clinic)).isEqualTo(2);
    }

    private int describedThere(Clinic clinic) {
        return other.getBean(Clinics.class).find(clinic.slug()).orElseThrow().version();
    }

    private void lookThere() {
        other.getBean(ChangeFeed.class).poll();
    }

    private List<String> shownThere(Clinic clinic) {
        return free(other.getBean(Scheduling.class), clinic, "SCAR", 3);
    }

    /** No look at it that begins a second later or more may still show it. */
    private void assertThatItIsGoneInASecond(Clinic clinic) {
        var booked = System.nanoTime();
        var asked = booked;
        while (shownThere(clinic).contains(TEN)) {
            assertThat(asked - booked).isLessThan(ONE_SECOND);
            asked = System.nanoTime();
        }
    }

    /** How many were ended. */
    private int killFollowers() {
        return administrator.sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where datname = current_database() and application_name = 'milkway changes'""").query(Integer.class).single();
    }
}
