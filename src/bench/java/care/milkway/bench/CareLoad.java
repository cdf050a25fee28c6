package care.milkway.bench;

import care.milkway.bench.Report.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** W11: what staff open over 100,000 signed visits, 10,000 people who are asked how they are, and entries of days at home. */
final class CareLoad {

    private static final int SAVES = 300;

    /** So many of the visits are opened, that nothing is only read from memory. */
    private static final int OPENED = 1_000;

    private static final String PRACTISING = """
            insert into visit.practising (clinic_id, account_id, practitioner_id, recorded_at, recorded_by)
            select c.clinic_id, a.account_id, r.resource_id, now(), 'care'
            from clinic.clinic c join clinic.resource r on r.clinic_id = c.clinic_id and r.key = 'practitioner-01',
                identity.account a
            where c.slug = ? and a.email = 'ines.marchetti@staff.example'
            on conflict (clinic_id, account_id) do update set practitioner_id = excluded.practitioner_id""";

    private CareLoad() {}

    static void measure(Options options, Report report) {
        var slug = DataSet.CARE.slugs().getFirst();
        try (var product = DataSet.CARE.start();
                var database = product.database()) {
            database.update(PRACTISING, slug);
            var lead = StaffDoor.lead(product, slug);
            page(options, report, product, "a signed record", records(lead, n -> "care visit " + (n * 30) + "/2"));
            var open = records(lead, n -> "care visit " + n + "/4");
            page(options, report, product, "the visit screen", open);
            saves(report, lead, database);
            var began = System.nanoTime();
            lead.get("/en/staff/outcomes");
            var first = new Runs(List.of((System.nanoTime() - began) / 1e6));
            report.figure("W11", "the outcomes page, the first time in an hour", "ms", first);
            page(options, report, product, "the outcomes page", new Requests(List.of(lead.page("/en/staff/outcomes"))));
        }
        RecheckLoad.measure(options, report);
    }

    private static Requests records(StaffDoor lead, IntFunction<String> name) {
        return new Requests(IntStream.rangeClosed(1, OPENED)
                .mapToObj(name)
                .map(each -> lead.page("/en/staff/visits/" + DataSet.id(each) + "/record"))
                .toList());
    }

    private static void page(Options options, Report report, Product product, String name, Requests requests) {
        check(product, requests, name);
        AvailabilityLoad.warmUp(product, options, requests);
        for (int connections : new int[] {1, 8}) {
            var runs = new ArrayList<Outcome>();
            for (int run = 0; run < options.runs(); run++) {
                runs.add(options.load().run(product.port(), requests, connections, options.seconds()));
            }
            var at = name + ", 100,000 visits, " + connections + (connections == 1 ? " connection" : " connections");
            var p99 = AvailabilityLoad.runs(runs.stream().map(Outcome::p99));
            report.figure("W11", at, "/s", AvailabilityLoad.runs(runs.stream().map(Outcome::perSecond)));
            report.figure(
                    "W11",
                    "p50 of " + at,
                    "ms",
                    AvailabilityLoad.runs(runs.stream().map(Outcome::p50)));
            if (connections == 1) {
                report.figure("W11", "p99 of " + at, "ms", p99, Target.under(50, " ms"));
            } else {
                report.figure("W11", "p99 of " + at, "ms", p99);
            }
        }
    }

    /** A page that leads elsewhere is an answer as well, and a quick one. */
    private static void check(Product product, Requests requests, String name) {
        try (var connection = new HttpConnection(product.port())) {
            var status = requests.all().getFirst().send(connection).status();
            if (status != 200) {
                throw new IllegalStateException(name + " answers " + status);
            }
        }
    }

    /** What the browser sends while somebody types. */
    private static void saves(Report report, StaffDoor lead, Database database) {
        var times = new Times();
        for (int n = 1; n <= SAVES; n++) {
            var visit = DataSet.id("care visit " + n + "/4");
            var version = database.text("select version from visit.draft where appointment_id = ?::uuid", visit);
            var began = System.nanoTime();
            var answer = lead.post(
                    "/en/staff/visits/" + visit + "/record/typing",
                    Map.of("version", version, "before.pain", "5", "note", "measured at " + began));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("a draft answers " + answer.statusCode() + " " + answer.body());
            }
            times.add(System.nanoTime() - began);
        }
        var outcome = Outcome.of(times.all(), 1);
        report.figure("W11", "p50 of a draft that is kept", "ms", new Runs(List.of(outcome.p50())));
        report.figure("W11", "p99 of a draft that is kept", "ms", new Runs(List.of(outcome.p99())));
    }
}
