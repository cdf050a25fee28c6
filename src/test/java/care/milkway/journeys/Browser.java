package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Chromium, as somebody uses it: she reads, ticks, types and taps. What she sees is checked, alike pages once in a run. */
final class Browser implements AutoCloseable {

    /** How she works it. */
    private enum By {
        FINGER,
        KEYBOARD,
        /** And her browser runs no scripts. */
        KEYBOARD_WITHOUT_SCRIPTS
    }

    private static final String LANGUAGE = "document.documentElement.lang";

    /** Of what a page is made, whatever it says. */
    private static final String PARTS = """
            () => document.body.className + [...new Set([...document.body.querySelectorAll('*')]
                .map(one => one.tagName + '.' + one.getAttribute('class') + '/' + one.getAttribute('role')))].sort()""";

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private final BrowserContext context;
    private final Page page;
    private final By by;
    private final Device device;
    private final ColorScheme colours;
    private boolean checks = true;
    private Optional<Response> document = Optional.empty();

    /** Chromium gives up the fade between two pages, without any script of ours, when the next one is there too soon. */
    private static final String FADE_LEFT_OUT = "Transition was aborted because of invalid state";

    private final List<String> complaints = new ArrayList<>();

    private Browser(BrowserContext context, By by, Device device, ColorScheme colours) {
        this.colours = colours;
        this.context = context;
        this.page = context.newPage();
        this.by = by;
        this.device = device;
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !message.text().contains("the server responded with a status of 4")
                    && !message.text().contains("net::ERR_INTERNET_DISCONNECTED")) {
                complaints.add(message.text());
            }
        });
        page.onResponse(response -> {
            if (response.request().isNavigationRequest()) {
                document = Optional.of(response);
            }
        });
        page.onPageError(complaint -> {
            if (!complaint.contains(FADE_LEFT_OUT)) {
                complaints.add(complaint);
            }
        });
    }

    static Browser on(Device device) {
        return on(device, ColorScheme.LIGHT);
    }

    static Browser on(Device device, ColorScheme colours) {
        return start(device, By.FINGER, colours);
    }

    /** Only looks: what it sees is checked elsewhere. */
    static Browser unchecked(Device device, ColorScheme colours) {
        var browser = on(device, colours);
        browser.checks = false;
        return browser;
    }

    /** She has no mouse, and sees where she is only by what is framed. */
    static Browser byKeyboard(Device device) {
        return start(device, By.KEYBOARD, ColorScheme.LIGHT);
    }

    static Browser withoutScripts(Device device) {
        return start(device, By.KEYBOARD_WITHOUT_SCRIPTS, ColorScheme.LIGHT);
    }

    /** A screen that feels fingers. */
    static Browser touching(Device device) {
        return start(device, By.FINGER, ColorScheme.LIGHT, true);
    }

    private static Browser start(Device device, By by, ColorScheme colours) {
        return start(device, by, colours, false);
    }

    private static Browser start(Device device, By by, ColorScheme colours, boolean touch) {
        var context = Chromium.running()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setHasTouch(touch)
                        .setJavaScriptEnabled(by != By.KEYBOARD_WITHOUT_SCRIPTS)
                        .setColorScheme(colours)
                        .setReducedMotion(ReducedMotion.REDUCE) // nobody waits for it; see EveryPageJourneys
                        .setViewportSize(device.width, device.height));
        return new Browser(context, by, device, colours);
    }

    void open(String address) {
        page.navigate(address);
        see();
    }

    /** Taps a link or button by what stands on it. */
    void tap(String label) {
        var links = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(label));
        var buttons = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label));
        tap(links.or(buttons).first());
    }

    void tap(Locator something) {
        try {
            switch (by) {
                case FINGER -> something.click();
                case KEYBOARD -> {
                    goTo(something);
                    something.press("Enter"); // waits for the page that comes, as keyboard().press does not
                }
                case KEYBOARD_WITHOUT_SCRIPTS -> something.press("Enter");
            }
        } catch (PlaywrightException notThere) {
            throw new AssertionError("at " + page.url() + ":\n" + text(), notThere);
        }
        page.waitForLoadState();
        see();
    }

    /** From one thing to the next, until she is there and sees it. */
    private void goTo(Locator something) {
        for (int steps = 0; !isAt(something); steps++) {
            if (steps > 150) {
                throw new AssertionError("not reached by keyboard at " + page.url() + ": " + something);
            }
            page.keyboard().press("Tab");
        }
        assertThat(
                        (Boolean)
                                something.evaluate(
                                        "one => [one, one.closest('label')].some(each => each && getComputedStyle(each).outlineStyle !== 'none')"))
                .as("is framed at %s: %s", page.url(), something)
                .isTrue();
    }

    private static boolean isAt(Locator something) {
        return (Boolean) something.evaluate("one => one === document.activeElement");
    }

    /** Ticks a box, or chooses one of several. */
    void mark(Locator box) {
        if (by != By.KEYBOARD) {
            box.setChecked(true, new Locator.SetCheckedOptions().setForce(true));
        } else if (box.getAttribute("type").equals("radio")) {
            var group = "[type=radio][name='%s']".formatted(box.getAttribute("name"));
            var chosen = page.locator(group + ":checked");
            goTo(chosen.count() > 0 ? chosen : page.locator(group).first());
            while (!isAt(box)) {
                page.keyboard().press("ArrowDown");
            }
            page.keyboard().press("Space");
        } else {
            goTo(box);
            page.keyboard().press("Space");
        }
    }

    void type(Locator field, String text) {
        if (by == By.KEYBOARD) {
            goTo(field);
            page.keyboard().press("Control+A");
            page.keyboard().type(text);
        } else {
            field.fill(text);
        }
    }

    /** Whether this screen is sent as soon as everything on it is answered; only scripts do that. */
    boolean goesOnByItself() {
        return by == By.FINGER && page.locator("form[data-goes-on]").count() > 0;
    }

    void waitUntilNotAt(String address) {
        page.waitForURL(url -> !url.equals(address));
        page.waitForLoadState();
        see();
    }

    void fill(String label, String text) {
        type(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)), text);
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Page page() {
        return page;
    }

    String title() {
        return page.locator("h1").innerText();
    }

    String text() {
        return page.locator("main").innerText();
    }

    String address() {
        return page.url();
    }

    /** Nothing wider than the screen, nothing a blind person can't use, nothing the browser complains of. */
    void see() {
        if (!checks) {
            return;
        }
        assertThat(complaints).as("complaints of the browser at %s", page.url()).isEmpty();
        if (by == By.KEYBOARD_WITHOUT_SCRIPTS) {
            return;
        }
        var parts = device + colours.name() + page.evaluate(PARTS);
        if (SEEN.add(parts + page.evaluate(LANGUAGE))) {
            assertThat(Sight.wider(page)).as("%s on %s", page.url(), device).isFalse();
            assertThat(Sight.violations(page, SEEN.add(parts))).as(page.url()).isEmpty();
        }
    }

    List<String> complaints() {
        return complaints;
    }

    boolean isBroken() {
        return document.orElseThrow().status() >= 500;
    }

    /** The page as it came, before any script changed it. */
    String source() {
        return document.orElseThrow().text();
    }

    @Override
    public void close() {
        context.close();
    }
}
