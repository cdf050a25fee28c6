package care.milkway.bench;

import care.milkway.bench.Report.Target;
import care.milkway.testing.MeasuredClinic;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** W9: the board of a day and of a week with 20 practitioners, and how soon 200 open boards show a booking. */
final class BoardLoad {

    private static final int CONNECTIONS = 8;
    private static final int BOARDS = 200;
    private static final int BOOKINGS = 60;

    /** Booked before anything is counted: a program that has just begun books its first visit in a quarter of a second. */
    private static final int WARM_UP = 60;

    private BoardLoad() {}

    static void measure(Options options, Report report) {
        try (var product = options.data().start();
                var database = product.database();
                var _ = new Tidying(database)) {
            var lead = StaffDoor.lead(product, options.data().slugs().getFirst());
            var day = workday(DataSet.today().plusDays(1));
            page(options, report, product, lead, "day", day, Target.least(500, "/s"));
            page(options, report, product, lead, "week", day, null);
            events(report, product, lead);
        }
    }

    static LocalDate workday(LocalDate from) {
        var day = from;
        while (!MeasuredClinic.works(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static void page(
            Options options,
            Report report,
            Product product,
            StaffDoor lead,
            String view,
            LocalDate day,
            Target target) {
        var requests = new Requests(List.of(lead.page("/en/staff/board?day=" + day + "&view=" + view)));
        AvailabilityLoad.warmUp(product, options, requests);
        var outcomes = new ArrayList<Outcome>();
        for (int run = 0; run < options.runs(); run++) {
            outcomes.add(options.load().run(product.port(), requests, CONNECTIONS, options.seconds()));
        }
        var rate = AvailabilityLoad.runs(outcomes.stream().map(Outcome::perSecond));
        var name = "board of a " + view + ", 8 connections";
        if (target == null) {
            report.figure("W9", name, "/s", rate);
        } else {
            report.figure("W9", name, "/s", rate, target);
        }
        report.figure(
                "W9",
                "p99 of " + name,
                "ms",
                AvailabilityLoad.runs(outcomes.stream().map(Outcome::p99)));
    }

    private static void events(Report report, Product product, StaffDoor lead) {
        var person = lead.post(
                        "/en/staff/phone/persons",
                        Map.of("name", "Maya Okafor", "email", "maya@families.example", "phone", "416 555 0110"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*person=([0-9a-f-]{36}).*", "$1");
        var day = workday(DataSet.firstFreeDay());
        try (var boards = new OpenBoards(BOARDS, product.port(), lead.cookie())) {
            for (int number = -WARM_UP; number < BOOKINGS; number++) {
                var visit = UUID.randomUUID().toString();
                var place = Math.floorMod(number, BOOKINGS);
                if (number >= 0) {
                    boards.expect(visit);
                }
                var booked = lead.post(
                        "/en/staff/phone/bookings",
                        Map.of(
                                "person",
                                person,
                                "service",
                                MeasuredClinic.SERVICE,
                                "key",
                                visit,
                                "date",
                                day.plusDays(7L * (place / 30)).toString(),
                                "time",
                                time(place / MeasuredClinic.DEVICES % 3, number < 0),
                                "practitioner",
                                MeasuredClinic.practitionerKey(place % MeasuredClinic.DEVICES),
                                "reason",
                                "measured"));
                var to = booked.headers().firstValue("Location").orElse("");
                if (!to.endsWith("done=" + visit)) {
                    throw new IllegalStateException("a booking answers " + booked.statusCode() + " and leads to " + to);
                }
                Product.pause(Duration.ofMillis(130));
            }
            Product.pause(Duration.ofSeconds(2));
            var heard = boards.times();
            if (heard.length < BOOKINGS * BOARDS) {
                throw new IllegalStateException(
                        "the boards heard %,d of %,d".formatted(heard.length, BOOKINGS * BOARDS));
            }
            var outcome = Outcome.of(heard, 1);
            report.figure("W9", "p50 from the request to one of 200 boards", "ms", new Runs(List.of(outcome.p50())));
            report.figure(
                    "W9",
                    "p99 from the request to one of 200 boards",
                    "ms",
                    new Runs(List.of(outcome.p99())),
                    Target.under(500, " ms"));
            report.figure("W9", "events heard", "", new Runs(List.of(outcome.perSecond())));
        }
    }

    /** Those that only warm up are in the afternoon. */
    private static String time(int turn, boolean warmingUp) {
        return "%02d:00".formatted((warmingUp ? 13 : 9) + turn);
    }
}
