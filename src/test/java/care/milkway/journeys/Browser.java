package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The Chromium of the system, as somebody uses it: she reads, ticks, types and taps. Every page she sees is checked. */
final class Browser implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final BrowserContext context;
    private final Page page;
    private final boolean scripts;
    private final Device device;
    private boolean checks = true;
    private final Set<String> checked = new HashSet<>();
    /** Chromium gives up the fade between two pages, without any script of ours, when the next one is there too soon. */
    private static final String FADE_LEFT_OUT = "Transition was aborted because of invalid state";

    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright, BrowserContext context, boolean scripts, Device device) {
        this.playwright = playwright;
        this.context = context;
        this.page = context.newPage();
        this.scripts = scripts;
        this.device = device;
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                complaints.add(message.text());
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
        return start(device, true, colours);
    }

    /** Only looks: what it sees is checked elsewhere. */
    static Browser unchecked(Device device, ColorScheme colours) {
        var browser = on(device, colours);
        browser.checks = false;
        return browser;
    }

    static Browser withoutScripts(Device device) {
        return start(device, false, ColorScheme.LIGHT);
    }

    private static Browser start(Device device, boolean scripts, ColorScheme colours) {
        var playwright = Playwright.create();
        var chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(QUIET));
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setColorScheme(colours)
                .setViewportSize(device.width, device.height));
        return new Browser(playwright, context, scripts, device);
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: bin/test says how to install it"));
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
            if (scripts) {
                something.click();
            } else {
                something.press("Enter"); // the keyboard has to do as well
            }
        } catch (PlaywrightException notThere) {
            throw new AssertionError("at " + page.url() + ":\n" + text(), notThere);
        }
        page.waitForLoadState();
        see();
    }

    /** Whether this screen is sent as soon as everything on it is answered; only scripts do that. */
    boolean goesOnByItself() {
        return scripts && page.locator("form[data-goes-on]").count() > 0;
    }

    void waitUntilNotAt(String address) {
        page.waitForURL(url -> !url.equals(address));
        page.waitForLoadState();
        see();
    }

    void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    /** Opens what is folded away and chooses there; without scripts the form has to be sent. */
    void choose(String fold, String field, String value) {
        page.locator(fold).click();
        if (scripts) {
            page.waitForResponse(response -> response.url().contains(value), () -> page.locator(field)
                    .selectOption(value));
            page.waitForURL(url -> url.contains(value));
        } else {
            page.locator(field).selectOption(value);
            page.locator("form:has(" + field + ") button[type=submit]").press("Enter");
        }
        see();
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
        var kind = page.url().replaceAll("[0-9a-f-]{36}|[A-Za-z0-9_-]{64}", "*") + page.title();
        if (!checks || !checked.add(kind)) {
            return;
        }
        if (scripts) {
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("fits %s: %s", device, kind)
                    .isTrue();
            var violations = new AxeBuilder(page).analyze().getViolations();
            assertThat(violations.stream()
                            .map(rule -> rule.getId() + ": "
                                    + rule.getNodes().stream()
                                            .map(node -> node.getHtml())
                                            .limit(3)
                                            .toList())
                            .toList())
                    .as("accessibility of %s", kind)
                    .isEmpty();
        }
        assertThat(complaints).as("complaints of the browser at %s", kind).isEmpty();
    }

    int pagesSeen() {
        return checked.size();
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
