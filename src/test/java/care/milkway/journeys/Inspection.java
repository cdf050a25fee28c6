package care.milkway.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;

/**
 * Looks at one page after the other as people do who see little or nothing, whose screen is narrow or who chose their own
 * colours, and keeps each as it came for the HTML checker. What is wrong anywhere is told at the end.
 */
final class Inspection {

    /** The narrowest that has to do, and a desktop of 1280 at twice the size. */
    private static final List<Integer> WIDTHS = List.of(320, 640, 1280);

    /** Whoever asked for less motion has none. */
    private static final String MOVES = """
            () => [...document.querySelectorAll('*')].filter(one => {
                const style = getComputedStyle(one);
                return style.animationName !== 'none' || style.transitionDuration.split(', ').some(time => parseFloat(time) > 0.001);
            }).map(one => one.outerHTML.slice(0, 80)).slice(0, 3)""";

    /** Where colours are the reader's own, a button is known by its frame, and what is chosen by more than a colour. */
    private static final String LOST = """
            () => {
                const shape = one => { const s = getComputedStyle(one); return [s.borderTopWidth, s.borderTopStyle, s.outlineStyle,
                    s.outlineWidth, s.textDecorationLine, s.backgroundColor, s.fontWeight].join(); };
                const seen = one => one.offsetParent !== null && one.getClientRects().length > 0;
                const frameless = [...document.querySelectorAll('button, a.button, input:not([type=checkbox], [type=radio]), select, textarea')]
                    .filter(seen).filter(one => { const s = getComputedStyle(one);
                        return (parseFloat(s.borderTopWidth) === 0 || s.borderTopStyle === 'none') && s.textDecorationLine === 'none'; });
                const alike = [...document.querySelectorAll('.chosen, [aria-current], .spot:has(:checked)')].filter(seen)
                    .filter(one => [...one.parentElement.parentElement.querySelectorAll(one.tagName)]
                        .some(other => other !== one && other.className.split(' ')[0] === one.className.split(' ')[0]
                            && !other.matches('.chosen, [aria-current], :has(:checked)') && shape(other) === shape(one)));
                return [...frameless, ...alike].map(one => one.outerHTML.slice(0, 80)).slice(0, 5);
            }""";

    /** Nobody is led to the map and to what a nurse measured: she asks for it. What is to be mended stands above the rest. */
    private static final String LONG = "step (map|numbers|.* mistake)";

    /** Pages whose colours were compared in one language: they are the same in the other. */
    private static final Set<String> COLOURS_SEEN = ConcurrentHashMap.newKeySet();

    private final Browser browser;
    private final Path kept;
    private final Set<String> addresses = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    /** @param kept a folder for the pages */
    Inspection(Browser browser, Path kept) {
        this.browser = browser;
        this.kept = kept;
        try {
            FileSystemUtils.deleteRecursively(kept);
            Files.createDirectories(kept);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void open(String address, String name) {
        addresses.add(address);
        browser.open(address);
        look(name);
    }

    /** @param name of the page in this state */
    void look(String name) {
        var page = browser.page();
        addresses.add(browser.address());
        keep(name, browser.source());
        if (browser.isBroken()) {
            note(name, "is broken");
        }
        browser.complaints().forEach(each -> note(name, each));
        browser.complaints().clear();
        Sight.violations(page, COLOURS_SEEN.add(name)).forEach(each -> note(name, each));
        if (browser.find(".check").count() > 0 && browser.find(".signs").count() == 0 && !name.matches(LONG)) {
            var height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
            if (height > Device.PHONE.height) {
                note(name, "is " + height + " high");
            }
        }
        list(page, MOVES).forEach(each -> note(name, "moves: " + each));
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        list(page, LOST).forEach(each -> note(name, "is lost in forced colours: " + each));
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        for (var width : WIDTHS) {
            page.setViewportSize(width, Device.PHONE.height);
            if (Sight.wider(page)) {
                note(name, "is wider than " + width);
            }
        }
        page.setViewportSize(Device.PHONE.width, Device.PHONE.height);
    }

    void keep(String name, String html) {
        try {
            Files.writeString(kept.resolve(name.replaceAll("[^A-Za-z0-9]+", "-") + ".html"), html);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<?> list(Page page, String script) {
        return (List<?>) page.evaluate(script);
    }

    private void note(String name, Object what) {
        wrong.add(name + ": " + what);
    }

    /** Whether a page whose address looks like this was among them; what stands in braces may be anything. */
    boolean saw(String pattern) {
        return addresses.stream().anyMatch(each -> each.replaceFirst("https?://[^/]*", "")
                .replaceFirst("[?#].*", "")
                .matches(pattern.replaceAll("\\{\\w+}", "[^/]+")));
    }

    List<String> wrong() {
        return wrong;
    }
}
