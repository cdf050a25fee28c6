package care.milkway.bench;

import care.milkway.bench.Report.Against;
import care.milkway.bench.Report.Target;
import care.milkway.bench.Requests.Request;
import care.milkway.testing.MeasuredClinic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** W4: the pages a parent sees, and the limit L2 with an answer of the same size. */
final class PageLoad {

    private static final int CONNECTIONS = 8;

    /** A tender lump, everything answered, well otherwise. */
    static final String ANSWERS = """
            {"temperature":{"value":36.8,"unit":"C"},"hoursSinceAntipyretic":"none","emergencySigns":[],"systemicSigns":[],\
            "skinSigns":[],"redness":"NONE","discharge":"MILK","lump":true,"axillaryLump":false,"side":"LEFT",\
            "hoursSinceOnset":30,"course":"SAME","homeCareTried":true,"daysSinceBirth":40,"age":32,"antibiotics":"none",\
            "sameSiteEpisodesLast8Weeks":1,"conditions":[],"harmThoughts":"NONE","psychosisSigns":false,\
            "contraindications":[],"pain":5}""";

    private PageLoad() {}

    static void measure(Options options, Report report) {
        try (var product = options.data().start();
                var constant = ConstantServer.startProcess()) {
            for (var page : pages(product, options.data()).entrySet()) {
                if (page.getValue().isPresent()) {
                    measure(
                            options,
                            report,
                            product,
                            constant,
                            page.getKey(),
                            page.getValue().get());
                } else {
                    report.notMeasured("W4", page.getKey(), "there is no such page yet");
                }
            }
        }
    }

    /** The address of each page, or none if the product has no such page. */
    private static Map<String, Optional<Request>> pages(Product product, DataSet data) {
        var pages = new LinkedHashMap<String, Optional<Request>>();
        try (var connection = new HttpConnection(product.port())) {
            pages.put("service page", existing(connection, "/en/toronto/services/ultrasound-for-blocked-ducts"));
            pages.put("first question", existing(connection, "/en/toronto/duct-check"));
            pages.put("result page", resultPage(connection));
            pages.put(
                    "times page",
                    existing(
                            connection, "/en/" + data.slugs().getFirst() + "/times?service=" + MeasuredClinic.SERVICE));
            pages.put("front-desk board of the day", board(connection, product, data));
        }
        return pages;
    }

    private static Optional<Request> board(HttpConnection connection, Product product, DataSet data) {
        var lead = StaffDoor.lead(product, data.slugs().getFirst());
        return existing(
                connection,
                lead.page("/en/staff/board?day="
                        + BoardLoad.workday(DataSet.today().plusDays(1))));
    }

    private static Optional<Request> resultPage(HttpConnection connection) {
        var kept = connection.post("/api/clinics/toronto/duct-checks", "{\"answers\":" + ANSWERS + "}");
        return kept.status() != 201
                ? Optional.empty()
                : existing(connection, Request.get("/en/toronto/duct-check/result", "milkway-check=" + key(kept)));
    }

    private static String key(HttpConnection.Answer check) {
        return JsonMapper.shared().readTree(check.body()).path("key").asString();
    }

    private static Optional<Request> existing(HttpConnection connection, String path) {
        return existing(connection, Request.get(path));
    }

    private static Optional<Request> existing(HttpConnection connection, Request request) {
        return request.send(connection).status() == 200 ? Optional.of(request) : Optional.empty();
    }

    private static void measure(
            Options options,
            Report report,
            Product product,
            ConstantServer.Running constant,
            String name,
            Request request) {
        int size;
        try (var connection = new HttpConnection(product.port())) {
            size = request.send(connection).body().length;
        }
        var page = new Requests(List.of(request));
        var same = Requests.get(List.of("/constant?size=" + size));
        AvailabilityLoad.warmUp(product, options, page);
        options.load().run(constant.port(), same, CONNECTIONS, Math.max(2, options.seconds()));
        var limits = new ArrayList<Double>();
        var outcomes = new ArrayList<Outcome>();
        for (int run = 0; run < options.runs(); run++) {
            limits.add(options.load()
                    .run(constant.port(), same, CONNECTIONS, options.seconds())
                    .perSecond());
            outcomes.add(options.load().run(product.port(), page, CONNECTIONS, options.seconds()));
        }
        var limit = new Runs(limits);
        report.figure("L2", "constant of %,d bytes, 8 connections".formatted(size), "/s", limit);
        report.figure(
                "W4",
                name + ", 8 connections",
                "/s",
                AvailabilityLoad.runs(outcomes.stream().map(Outcome::perSecond)),
                new Against("L2", limit.median()),
                Target.ratioLeast(0.5));
        report.figure(
                "W4",
                "p99 of " + name,
                "ms",
                AvailabilityLoad.runs(outcomes.stream().map(Outcome::p99)));
    }
}
