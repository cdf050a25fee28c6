package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.Language;
import care.milkway.page.refusal.RefusedPages;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every page in every state, for whoever sees, hears, reads and works differently; and each is valid HTML. */
@MilkwayTest
class EveryPageJourneys {

    private static final Pattern ADDRESS = Pattern.compile("\\| `GET (/\\{language}[^`]*)` \\| (.*?) \\|.*");

    /** Leads to a page elsewhere, or is none. */
    private static final String NO_PAGE = "to .*|its old address.*|the same.*|its entry for a calendar|"
            + "a page of a letter, as a picture|a letter as it is kept|some visits and blocks of it.*|"
            + "a picture of a draft.*|one of them, as a picture|a figure of it, as a picture|how pain and lump went, as a picture|what waits for somebody, counted|which rooms and devices are free.*|a letter for her doctor|which visits change.*";

    @Autowired
    ApplicationContext context;

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void mondayMorning() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
    }

    @ParameterizedTest
    @EnumSource
    void everybodyCanReadAndUseEveryPage(Language language) throws IOException, InterruptedException {
        var pages = Path.of("target", "html", language.code());
        try (var browser = Browser.unchecked(Device.PHONE, ColorScheme.LIGHT)) {
            var inspection = new Inspection(browser, pages);
            var base = "http://localhost:" + port + "/" + language.code();
            new PagesForEverybody(browser, inspection, base).walk(context);
            new PagesOfTheCheck(browser, inspection, base).walk();
            new PagesOfAVisit(browser, inspection, base).walk(context, clock);
            new PagesOfPeople(browser, inspection, base).walk(context);
            new PagesOfTheDesk(browser, inspection, base).walk(context);
            new PagesOfTheWaitingList(browser, inspection, base).walk(context);
            new PagesOfASeries(browser, inspection, base).walk(context);
            new PagesOfVisits(browser, inspection, base).walk(context, clock, port);
            new PagesAtHome(browser, inspection, base).walk(context);
            new PagesOfTheEditor(browser, inspection, base).walk(context);
            refused(browser, inspection, language);
            assertThat(inspection.wrong()).isEmpty();
            assertThat(addresses()).allMatch(inspection::saw);
        }
        assertThat(HtmlChecker.complaints(pages)).isEmpty();
    }

    private void refused(Browser browser, Inspection inspection, Language language) {
        var address = "http://localhost:" + port + "/" + language.code() + "/toronto/refused";
        RefusedPages.of(context, "/" + language.code() + "/toronto/x", language.locale())
                .forEach(page -> {
                    browser.page()
                            .route(
                                    address,
                                    route -> route.fulfill(new Route.FulfillOptions()
                                            .setContentType("text/html;charset=UTF-8")
                                            .setBody(page.html())));
                    inspection.open(address, page.name());
                    browser.page().unroute(address);
                });
    }

    /** Of the pages, as docs/access.md has them. */
    private static List<String> addresses() throws IOException {
        return Files.readAllLines(Path.of("docs", "access.md")).stream()
                .map(ADDRESS::matcher)
                .filter(row -> row.matches() && !row.group(2).matches(NO_PAGE))
                .map(row -> row.group(1))
                .toList();
    }
}
