package care.milkway.chaos.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends seeded nonsense to everything that is described or found, one request after the other. */
public final class Fuzz {

    private static final String DESCRIPTION = "/api/openapi.json";

    private final int port;
    private final SplittableRandom random;
    private final ChangedRows rows;
    private final KnownValues known;
    private final FoundPages pages;
    private final PageRequests pageRequests;
    private final ApiRequests apiRequests;
    private final BrokenRequests broken;
    private final FuzzReport report = new FuzzReport();
    private Map<String, Long> lastChange = Map.of();

    /**
     * Finds out what there is.
     *
     * @param clinic the only one in which something may change
     * @param database as somebody who sees everything
     */
    public Fuzz(int port, String clinic, JdbcClient database, long seed) {
        this.port = port;
        random = new SplittableRandom(seed);
        rows = new ChangedRows(database);
        known = new KnownValues(clinic);
        pages = new FoundPages(
                port,
                List.of(
                        "/",
                        "/en",
                        "/fr",
                        "/rules",
                        "/robots.txt",
                        "/sitemap.xml",
                        "/api/docs",
                        "/en/" + clinic,
                        "/fr/" + clinic));
        pageRequests = new PageRequests(pages, known, random);
        broken = new BrokenRequests(random);
        var description = RawAnswer.to(RawRequest.of("GET", DESCRIPTION), port);
        apiRequests =
                new ApiRequests(new ApiDescription(JsonMapper.shared().readTree(description.body()), known), random);
        for (var path : List.of("/en/" + clinic, "/en/" + clinic + "/duct-check", "/en/rules")) {
            look(RawRequest.of("GET", path));
        }
    }

    /** Sends so many more requests. */
    public FuzzReport send(int requests) {
        lastChange = rows.lastChanges();
        for (int i = 0; i < requests; i++) {
            look(broken.of(next()));
        }
        report.reached(apiRequests.operations() + " operations, " + pages.kindsOfLinks() + " kinds of links, "
                + pages.kindsOfForms() + " kinds of forms");
        return report;
    }

    private RawRequest next() {
        int dice = random.nextInt(20);
        return dice < 10 ? apiRequests.next() : dice < 17 ? pageRequests.form() : pageRequests.link();
    }

    private void look(RawRequest request) {
        var answer = RawAnswer.to(request, port);
        report.count(answer);
        AnswerRules.broken(request, answer).ifPresent(what -> report.found(what, request));
        if (answer.accepted()) {
            learn(request, answer);
            lastChange = rows.lastChanges();
        } else if (!request.method().equals("GET")) {
            var now = rows.lastChanges();
            if (!now.equals(lastChange)) {
                report.found(
                        "a refused request changed " + changed(now) + " (status " + answer.status() + ")", request);
                lastChange = now;
            }
        }
    }

    /** The tables with a row that is newer. */
    private Set<String> changed(Map<String, Long> now) {
        var changed = new TreeMap<>(now);
        changed.entrySet().removeAll(lastChange.entrySet());
        return changed.keySet();
    }

    private void learn(RawRequest request, RawAnswer answer) {
        var location = answer.header("location");
        if (!location.isEmpty()) {
            pages.link(location);
        }
        if (answer.is("text/html")) {
            pages.read(request.target(), answer.body());
        } else if (answer.is("application/json") && !request.target().startsWith(DESCRIPTION)) {
            try {
                known.learn(request.target(), answer);
            } catch (JacksonException unreadable) {
                report.found("JSON that can't be read", request);
            }
        }
    }
}
