package care.milkway.bench;

import care.milkway.bench.Report.Target;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/** W8: the first visit on a phone: nothing in a cache, a slow processor, a slow network. */
final class Phone {

    /** @param paint when the largest part of the page was there, in seconds */
    private record Visit(double kibibytes, double requests, double paint) {}

    private static final int SLOWER = 4;
    private static final int LATENCY_MILLISECONDS = 150;
    private static final int BYTES_A_SECOND = 1_600_000 / 8;

    private static final String LARGEST_PAINT = """
            () => new Promise(done => {
              new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
                .observe({ type: 'largest-contentful-paint', buffered: true });
              setTimeout(() => done(NaN), 5000);
            })""";

    private Phone() {}

    static void measure(Options options, Report report) {
        try (var product = options.data().start();
                var playwright = Playwright.create();
                var browser = playwright.chromium().launch(chromium())) {
            for (var path : List.of(
                    "/en/toronto", "/en/toronto/services/ultrasound-for-blocked-ducts", "/en/toronto/duct-check")) {
                if (isThere(product, path)) {
                    measure(options, report, browser, product, path);
                } else {
                    report.notMeasured("W8", path, "there is no such page yet");
                }
            }
        }
    }

    private static boolean isThere(Product product, String path) {
        try (var connection = new HttpConnection(product.port())) {
            return connection.get(path).status() == 200;
        }
    }

    private static BrowserType.LaunchOptions chromium() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(List.of("--no-sandbox"));
    }

    private static void measure(Options options, Report report, Browser browser, Product product, String path) {
        var visits = new ArrayList<Visit>();
        visit(browser, product, path);
        for (int run = 0; run < options.runs(); run++) {
            visits.add(visit(browser, product, path));
        }
        report.figure("W8", "over the wire, " + path, "KiB", runs(visits, Visit::kibibytes), Target.under(60, " KiB"));
        report.figure("W8", "requests, " + path, "", runs(visits, Visit::requests), Target.most(3, ""));
        report.figure(
                "W8", "largest contentful paint, " + path, "s", runs(visits, Visit::paint), Target.under(1.5, " s"));
    }

    private static Runs runs(List<Visit> visits, ToDoubleFunction<Visit> figure) {
        return new Runs(visits.stream().mapToDouble(figure).boxed().toList());
    }

    /** In a context of its own, which is a cache of its own. */
    private static Visit visit(Browser browser, Product product, String path) {
        var bytes = new AtomicLong();
        var requests = new AtomicInteger();
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setDeviceScaleFactor(2)
                .setIsMobile(true))) {
            var page = context.newPage();
            var session = context.newCDPSession(page);
            slow(session);
            session.on("Network.requestWillBeSent", event -> {
                var address = event.getAsJsonObject("request").get("url").getAsString();
                if (!address.startsWith("data:")) { // that stands in the page and goes over no network
                    requests.incrementAndGet();
                }
            });
            session.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            page.navigate("http://localhost:" + product.port() + path);
            page.waitForLoadState();
            double paint = ((Number) page.evaluate(LARGEST_PAINT)).doubleValue();
            return new Visit(bytes.get() / 1024.0, requests.get(), paint / 1000);
        }
    }

    private static void slow(CDPSession session) {
        session.send("Network.enable");
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", LATENCY_MILLISECONDS);
        network.addProperty("downloadThroughput", BYTES_A_SECOND);
        network.addProperty("uploadThroughput", BYTES_A_SECOND);
        session.send("Network.emulateNetworkConditions", network);
        var processor = new JsonObject();
        processor.addProperty("rate", SLOWER);
        session.send("Emulation.setCPUThrottlingRate", processor);
    }
}
