package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Role;
import care.milkway.kernel.ClinicId;
import care.milkway.staff.StaffRoom;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first day of a clinic lead, in a real browser with an authenticator that presses its own button. */
@MilkwayTest
class StaffJourneys {

    private static final ClinicId TORONTO = ClinicId.of("toronto");

    @Autowired
    ApplicationContext context;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void itIsMondayAtEight() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP"})
    void theLeadMakesAPasskeyAndComesBackWithIt(Device device) {
        var staff = new StaffRoom(context);
        var lead = staff.somebody(TORONTO, Role.CLINIC_LEAD, Role.FRONT_DESK);
        try (var browser = Browser.on(device)) {
            authenticator(browser);
            browser.open(at("/en/staff/link?key=" + staff.link(lead)));
            browser.tap("Sign in");
            assertThat(browser.title()).isEqualTo("Make a passkey");
            browser.find("button[data-passkey=make]").click();
            browser.page().waitForURL("**/en/staff");
            browser.see();
            assertThat(browser.title()).isEqualTo("Today");
            browser.find(".more > summary").click();
            browser.tap("People");
            assertThat(browser.text()).contains("Sam of the Staff");
            browser.fill("Name", "Noor of the Front Desk");
            browser.fill("E-mail", StaffRoom.newEmail());
            browser.find("input[value=FRONT_DESK]").check();
            browser.tap("Send the invitation");
            assertThat(browser.text()).contains("Noor of the Front Desk");
            browser.find(".me > summary").click();
            browser.tap("Where you are signed in");
            browser.find(".me > summary").click();
            browser.tap("Sign out");
            assertThat(browser.title()).isEqualTo("Sign in for staff");
            browser.find("button[data-passkey=use]").click();
            browser.page().waitForURL("**/en/staff");
            assertThat(browser.title()).isEqualTo("Today");
            assertThat(meansOf(lead)).containsExactly("sign_in", "passkey");
        }
    }

    /** With what she came in, as the audit tells it. */
    private List<String> meansOf(UUID account) {
        return jdbc.sql("""
                        select after ->> 'by' from audit.entry
                        where clinic_id = ? and thing_id = ? and kind = 'session' and action = 'CREATE'
                        order by recorded_at, place""")
                .params(TORONTO.value(), account)
                .query(String.class)
                .list();
    }

    @Test
    void somebodyElsesAuthenticatorOpensNothing() {
        try (var stranger = Browser.on(Device.PHONE)) {
            authenticator(stranger);
            stranger.open(at("/fr/staff/sign-in"));
            stranger.find("button[data-passkey=use]").click();
            stranger.page().waitForSelector("[data-passkey-failed]:not([hidden])");
            stranger.open(at("/fr/staff"));
            assertThat(stranger.title()).isEqualTo("Connexion de l’équipe");
        }
    }

    private static void authenticator(Browser browser) {
        var devtools = browser.page().context().newCDPSession(browser.page());
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
