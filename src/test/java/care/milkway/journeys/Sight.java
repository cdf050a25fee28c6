package care.milkway.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Whether a page can be read: nothing beside the screen, and nothing that a blind person could not use. axe runs in the page itself and tells what is wrong only: its own way through
 * Playwright opens a second page each time and hands everything over that is right, which took most of the journeys' time.
 */
final class Sight {

    private static final String AXE = read();

    private static final String RUN = """
            async colours => (await axe.run(document, {resultTypes: ['violations'], elementRef: false,
                    rules: {'color-contrast': {enabled: colours}}})).violations
                .map(rule => rule.id + ': ' + rule.nodes.map(node => node.html).slice(0, 3).join(' | '))""";

    private Sight() {}

    /** Whether somebody would have to scroll sideways. */
    static boolean wider(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
    }

    /** @param colours whether to compare them too, the longest part: they are the same in each language */
    static List<?> violations(Page page, boolean colours) {
        page.evaluate(AXE);
        return (List<?>) page.evaluate(RUN, colours);
    }

    private static String read() {
        try (var file = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
