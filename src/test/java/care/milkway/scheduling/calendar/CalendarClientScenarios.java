package care.milkway.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.milkway.clinic.Clinic;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.AtTheClinic;
import care.milkway.scheduling.calendar.FeedOwner.OfPractitioner;
import care.milkway.staff.DeskVisit;
import care.milkway.testing.Persona;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Mei has subscribed to her visits with a calendar program, as she would: vdirsyncer fetches the address, khal shows what it
 * found. Left out where they are not installed; bin/test installs them where it can.
 */
class CalendarClientScenarios extends AtTheClinic {

    private static final long PATIENCE_SECONDS = 60;

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    @TempDir
    Path home;

    private Clinic clinic;
    private List<Booked> visits;

    /** On the fourteenth of March 2027 the clocks of Toronto go forward. */
    @BeforeEach
    void tessaComesEveryWeekWhileTheClockChanges() {
        assumeTrue(isInstalled("khal") && isInstalled("vdirsyncer"), "no khal and vdirsyncer");
        clock.set("2027-02-22T08:00", "America/Toronto");
        clinic = larkhollow().booking(60, 90, 24, 10, 24).describedIn(clinics);
        var desk = new DeskVisit(context);
        visits = desk.weekly(
                clinic, desk.person(clinic.id(), "Tessa Lindqvist"), "mei", at(clinic, "2027-03-02T14:00"), 4);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private void subscribed() throws Exception {
        var key = parent(() -> feeds.renew(
                clinic.id(), new OfPractitioner(visits.getFirst().plan().practitioner())));
        Files.writeString(home.resolve("vdirsyncer"), """
                [general]
                status_path = "%1$s/status/"
                [pair visits]
                a = "here"
                b = "clinic"
                collections = null
                conflict_resolution = "b wins"
                [storage here]
                type = "filesystem"
                path = "%1$s/visits/"
                fileext = ".ics"
                [storage clinic]
                type = "http"
                url = "http://localhost:%2$d/calendars/%3$s.ics"
                """.formatted(home, port, key));
        Files.createDirectories(home.resolve("visits"));
        runs("vdirsyncer", "-c", home.resolve("vdirsyncer").toString(), "discover");
        fetched();
    }

    private void fetched() throws Exception {
        runs("vdirsyncer", "-c", home.resolve("vdirsyncer").toString(), "sync");
    }

    /** What it shows on a machine with the clock of this place. */
    private List<String> shown(String zone) throws Exception {
        var settings = home.resolve("khal");
        Files.writeString(settings, """
                [calendars]
                [[visits]]
                path = %1$s/visits/
                [locale]
                local_timezone = %2$s
                default_timezone = %2$s
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                [sqlite]
                path = %1$s/khal.db
                """.formatted(home, zone));
        Files.deleteIfExists(home.resolve("khal.db"));
        return runs(
                        "khal",
                        "-c",
                        settings.toString(),
                        "list",
                        "--day-format",
                        "",
                        "--format",
                        "{start-date} {start-time}-{end-time}",
                        "2027-03-01",
                        "2027-04-15")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private String runs(String... command) throws IOException, InterruptedException {
        var start = new ProcessBuilder(command).redirectErrorStream(true);
        start.environment().put("HOME", home.toString());
        start.environment().put("LC_ALL", "C.UTF-8");
        var program = start.start();
        program.getOutputStream().close();
        var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(said).isZero();
        return said;
    }

    @Test
    void herAfternoonsStayAtTheirHourWhenTheClockChanges() throws Exception {
        subscribed();
        assertThat(shown("America/Toronto"))
                .containsExactly(
                        "2027-03-02 14:00-14:30",
                        "2027-03-09 14:00-14:30",
                        "2027-03-16 14:00-14:30",
                        "2027-03-23 14:00-14:30");
        assertThat(shown("America/Vancouver"))
                .as("her telephone is on a journey")
                .containsExactly(
                        "2027-03-02 11:00-11:30",
                        "2027-03-09 11:00-11:30",
                        "2027-03-16 11:00-11:30",
                        "2027-03-23 11:00-11:30");
        assertThat(shown("Europe/Paris"))
                .as("there the clock changes two weeks later")
                .containsExactly(
                        "2027-03-02 20:00-20:30",
                        "2027-03-09 20:00-20:30",
                        "2027-03-16 19:00-19:30",
                        "2027-03-23 19:00-19:30");
    }

    @Test
    void whatIsMovedAndCancelledIsSoAtTheNextLook() throws Exception {
        subscribed();
        moves(clinic, visits.get(1), "mei", "2027-03-15T09:30");
        cancels(visits.get(3));
        books(clinic, Persona.PRIYA, "mei", "2027-03-30T16:30");
        fetched();
        assertThat(shown("America/Toronto"))
                .containsExactly(
                        "2027-03-02 14:00-14:30",
                        "2027-03-15 09:30-10:00",
                        "2027-03-16 14:00-14:30",
                        "2027-03-30 16:30-17:00");
    }
}
