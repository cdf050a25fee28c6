package care.milkway.episode;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.messaging.appointment.Correspondence;
import care.milkway.messaging.recheck.RecheckRound;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.AtTheClinic;
import care.milkway.staff.StaffBrowser;
import care.milkway.testing.Persona;
import care.milkway.triage.CheckId;
import care.milkway.triage.CheckKeys;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.AnswersBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Somebody has done the check at a clinic of the test's own, and goes home. */
public abstract class AtHome extends AtTheClinic {

    /** What she ticks on the form a day later, when she is well but for her breast. */
    protected static final Map<String, String> BETTER = Map.of(
            "course", "BETTER",
            "temperature.value", "36.8",
            "temperature.unit", "C",
            "antipyretic.taken", "false",
            "emergencySigns", "none",
            "systemicSigns", "none",
            "skinSigns", "none");

    private static final Pattern RECHECK = Pattern.compile("/en/recheck/[A-Za-z0-9_-]{64}");

    @Autowired
    protected ApplicationContext context;

    @Autowired
    protected RecheckRound round;

    @Autowired
    protected Correspondence correspondence;

    @Autowired
    protected CheckKeys keys;

    @LocalServerPort
    protected int port;

    protected Clinic clinic;

    @BeforeEach
    void thereIsAClinic() {
        clinic = larkhollow().describedIn(clinics);
    }

    protected static Answers lumpOnTheLeft() {
        return AnswersBuilder.tenderLump()
                .but("spot=LEFT-3; hoursSinceOnset=12")
                .answers();
    }

    protected Booked booksUltrasound(Answers answers, String time) {
        var check = checked(clinic, answers);
        var hold = held(asksFor(clinic, "ULTRASOUND", Optional.of(check), "mei", time));
        var booked = booked(confirms(hold, Persona.MAYA, hold.id().toString()));
        correspondence.tell();
        return booked;
    }

    /** She has finished a check in this browser, and types where she wants to be asked. */
    protected StaffBrowser.Answer asksToBeAsked(CheckId check, String email) {
        return browserWith(check).postWithout("/en/" + clinic.slug() + "/duct-check/recheck", Map.of("email", email));
    }

    protected StaffBrowser browserWith(CheckId check) {
        var browser = new StaffBrowser(port);
        browser.get("/en/" + clinic.slug() + "/duct-check/link?key=" + keys.key(clinic.id(), check));
        return browser;
    }

    protected void aDayPasses() {
        clock.pass(Duration.ofHours(24));
        round.ask();
    }

    protected void sheIsAskedOnceADayLater() {
        clock.pass(Duration.ofHours(23).plusMinutes(59));
        round.ask();
        assertThat(questions()).as("a minute too early").isEmpty();
        clock.pass(Duration.ofMinutes(1));
        round.ask();
        round.ask();
        assertThat(questions()).hasSize(1);
    }

    /** The questions that were written, the oldest first. */
    protected List<String> questions() {
        return jdbc.sql("""
                        select text from messaging.message where clinic_id = ? and kind = 'RECHECK'
                        order by recorded_at""").param(clinic.id().value()).query(String.class).list();
    }

    /** The link in the only question. */
    protected String link() {
        var found = RECHECK.matcher(questions().getLast());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    protected StaffBrowser.Answer says(Map<String, String> answers) {
        return new StaffBrowser(port).postWithout(link(), answers);
    }

    protected List<String> work() {
        return jdbc.sql("""
                        select kind || coalesce(' ' || closed_because, '') from worklist.item
                        where clinic_id = ? order by urgency, since, kind""").param(clinic.id().value()).query(String.class).list();
    }
}
