package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Role;
import care.milkway.kernel.AppointmentId;
import care.milkway.staff.AtTheFrontDesk;
import care.milkway.staff.StaffRoom;
import care.milkway.testing.HandClock;
import care.milkway.testing.SecondProgram;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Two browsers at two programs on one database: each shows what happens at the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesJourneys extends AtTheFrontDesk {

    private ConfigurableApplicationContext other;

    @BeforeAll
    void anotherProgramRunsOnTheSameDatabase(@Autowired Environment environment) {
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

    private int otherPort() {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) other).getWebServer())
                .getPort();
    }

    private void openBoard(Browser browser, int port) {
        var staff = new StaffRoom(context);
        var robin = staff.somebody(clinic.id(), Role.FRONT_DESK);
        var program = "http://localhost:" + port;
        browser.page().navigate(program + "/en/staff/link?key=" + staff.demoLink(robin));
        browser.page().locator("main form button[type=submit]").click();
        browser.page().waitForURL("**/en/staff");
        browser.open(program + "/en/staff/board?day=2026-12-02");
        browser.find("#board[data-live=yes]").waitFor();
    }

    private static Locator visit(Browser browser, AppointmentId visit) {
        return browser.find("[data-visit='" + visit.value() + "']");
    }

    @Test
    void whatHappensAtOneIsSeenAtTheOtherWithinASecond() {
        try (var here = Browser.on(Device.DESKTOP);
                var there = Browser.on(Device.DESKTOP)) {
            openBoard(here, port);
            openBoard(there, otherPort());
            var began = System.nanoTime();
            var maya = booked("Maya Okafor", "mei", "2026-12-02T10:00");
            visit(there, maya).waitFor();
            visit(here, maya).waitFor();
            assertThat((System.nanoTime() - began) / 1_000_000)
                    .as("milliseconds")
                    .isLessThan(2_500);
        }
    }

    /** The line is cut while somebody books; the board says so, and what it missed comes when the line is back. */
    @Test
    void whoLostTheConnectionCatchesUp() throws IOException {
        try (var line = new NetworkLine(otherPort());
                var there = Browser.on(Device.DESKTOP)) {
            openBoard(there, line.port());
            line.cut();
            there.find("#board-away").waitFor();
            var priya = booked("Priya Raman", "tala", "2026-12-02T11:00");
            assertThat(visit(there, priya).count()).isZero();
            line.mend();
            visit(there, priya).waitFor(new Locator.WaitForOptions().setTimeout(20_000));
            assertThat(there.find("#board-away").isVisible()).isFalse();
        }
    }
}
