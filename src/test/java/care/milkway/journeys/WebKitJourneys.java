package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main way once more in the browser that most parents hold: an iPhone's is a WebKit. */
@MilkwayTest
class WebKitJourneys {

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void mondayMorning() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
    }

    @Test
    void mayaChecksAndBooksOnHerIphone() throws IOException {
        var miniBrowser = WebKit.installed();
        if (miniBrowser.isEmpty()) {
            System.err.println(
                    "WebKitJourneys is left out: it needs the packages webkit2gtk-driver and xvfb (see bin/test).");
        }
        assumeTrue(miniBrowser.isPresent(), "no WebKit");
        try (var phone = WebKit.start(miniBrowser.orElseThrow())) {
            phone.open("http://localhost:" + port + "/en/toronto/duct-check");
            answer(phone);
            assertThat(phone.path()).isEqualTo("/en/toronto/duct-check/result");
            assertThat(phone.text("h1")).isEqualTo("A clinician may treat you");
            phone.tap("a[href*='times?service=ULTRASOUND_BLOCKED_DUCT']");
            phone.tap("button[name=all][value=none]");
            phone.tap("a.day[href*='day=2026-12-03']");
            phone.tap("button.slot");
            assertThat(phone.text("h1")).isEqualTo("Almost done");
            phone.type("#name", "Maya Okafor");
            phone.type("#email", "maya-with-a-phone@families.example");
            phone.tap("form[action$='/appointment'] button");
            assertThat(phone.text("h1")).isEqualTo("Your visit");
            assertThat(phone.sideways()).isFalse();
        }
    }

    /** A tender lump in the left breast since yesterday, otherwise well. */
    private static void answer(WebKit phone) {
        for (int screens = 0; !phone.path().endsWith("/result"); screens++) {
            assertThat(screens).as(phone.path()).isLessThan(12);
            switch (phone.path().replaceFirst(".*/", "")) {
                case "temperature" -> {
                    phone.type("[name='temperature.value']", "36.8");
                    phone.tap("[name='antipyretic.taken'][value=false]");
                }
                case "lump" -> {
                    phone.choose("[name=side][value=LEFT]");
                    phone.tap("[name=lump][value=true]");
                }
                case "time" -> phone.tap("[name=hoursSinceOnset][value='30']");
                case "course" -> phone.tap("[name=course][value=SAME]");
                default -> phone.tap("[name=all][value=none]");
            }
            assertThat(phone.sideways()).as(phone.path()).isFalse();
        }
    }
}
