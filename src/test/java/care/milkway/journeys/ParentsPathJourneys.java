package care.milkway.journeys;

import static care.milkway.journeys.AnsweringTheCheck.tenderLump;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.milkway.kernel.Language;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long the way is, from the first question to a booked visit, as docs/parents-path.md says. */
@MilkwayTest
class ParentsPathJourneys {

    private static final Path DOCUMENT = Path.of("docs", "parents-path.md");

    /** Lines break elsewhere with other typefaces: these figures are held roughly. */
    private static final Pattern DISPLAYS = Pattern.compile("(?m)^\\| phone screens .*$");

    /** One way, to the result and to the visit. */
    private record Counted(PathCount result, PathCount visit) {}

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void mondayMorning() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
    }

    @Test
    void aPlainBlockedDuctIsAnsweredInAMinuteAndBookedInThree() throws IOException {
        var counted = new EnumMap<Language, Counted>(Language.class);
        for (var language : Language.values()) {
            var way = count(language);
            assertThat(way.result().screens()).isLessThanOrEqualTo(9);
            assertThat(way.result().taps()).isLessThanOrEqualTo(12);
            assertThat(way.visit().screens()).isLessThanOrEqualTo(12);
            assertThat(way.visit().taps()).isLessThanOrEqualTo(18);
            counted.put(language, way);
        }
        var document = document(counted);
        if (System.getenv("MILKWAY_WRITE") != null) {
            Files.writeString(DOCUMENT, document);
        }
        var written = Files.readString(DOCUMENT);
        assertThat(DISPLAYS.matcher(written).replaceAll(""))
                .as("renew it with: MILKWAY_WRITE=docs mvn test -Dtest=ParentsPathJourneys")
                .isEqualTo(DISPLAYS.matcher(document).replaceAll(""));
        assertThat(displays(written)).isCloseTo(displays(document), within(6.0));
    }

    private Counted count(Language language) {
        try (var browser = Browser.on(Device.PHONE)) {
            browser.open("http://localhost:" + port + "/" + language.code() + "/toronto/duct-check");
            var result = new PathCount();
            tenderLump(30).counted(browser, result);
            assertThat(browser.address()).endsWith("/duct-check/result");
            var visit = new PathCount();
            visit.add(result);
            book(browser, visit);
            assertThat(browser.address()).contains("/appointments/");
            return new Counted(result, visit);
        }
    }

    /** The next step that is recommended, at its soonest time. */
    private static void book(Browser browser, PathCount count) {
        while (!browser.address().contains("/holds/")) {
            count.screen(browser);
            count.tap(
                    browser,
                    browser.address().contains("/duct-check/ultrasound") ? "button[value=none]" : "button.slot");
        }
        count.screen(browser);
        browser.find("#name").fill("Maya Okafor");
        browser.find("#email").fill("maya-in-a-hurry@families.example");
        count.tap(browser, "form[action$='/appointment'] button");
    }

    private static double displays(String document) {
        return DISPLAYS.matcher(document)
                .results()
                .flatMap(row -> Arrays.stream(row.group().split("\\|")))
                .map(String::strip)
                .filter(cell -> cell.matches("\\d+"))
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    private static String document(Map<Language, Counted> counted) {
        return """
                # A parent's path

                A plain blocked duct at the demo clinic in Toronto, on a phone of 360 x 780: a tender lump since yesterday, otherwise
                well. Counted by `ParentsPathJourneys`, which also renews this page: `MILKWAY_WRITE=docs mvn test
                -Dtest=ParentsPathJourneys`. A screen is one on which she has to do something to go on; a tap is whatever she
                touches besides typing name and e-mail; words are those she sees without unfolding anything, without the frame
                around the page; the length is that of the whole page. Before: as tried by hand in November 2026.

                ## From the first question to the result

                | | goal | English | French |
                |---|---:|---:|---:|
                """
                + rows(counted, Counted::result, "9", "12", "")
                + """

                ## From the first question to a booked visit

                | | before | goal | English | French |
                |---|---:|---:|---:|---:|
                """
                + rows(counted, Counted::visit, "18 | 12", "about 42 | 18", " 25 |");
    }

    private static String rows(
            Map<Language, Counted> counted,
            Function<Counted, PathCount> way,
            String screens,
            String taps,
            String before) {
        var none = before.isEmpty() ? "" : " |";
        return "| screens | " + screens + figures(counted, way, PathCount::screens)
                + "| taps | " + taps + figures(counted, way, PathCount::taps)
                + "| words |" + none + figures(counted, way, PathCount::words)
                + "| phone screens long |" + before + figures(counted, way, one -> (int) Math.round(one.displays()));
    }

    private static String figures(
            Map<Language, Counted> counted, Function<Counted, PathCount> way, ToIntFunction<PathCount> figure) {
        return counted.values().stream()
                .map(one -> String.valueOf(figure.applyAsInt(way.apply(one))))
                .collect(Collectors.joining(" | ", " | ", " |\n"));
    }
}
