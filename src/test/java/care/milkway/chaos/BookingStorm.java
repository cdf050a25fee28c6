package care.milkway.chaos;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Several parents at once, who check, hold, book, move and cancel for the same few weeks until they are told to stop. */
public final class BookingStorm implements AutoCloseable {

    static final String CLINIC = "toronto";
    private static final List<String> SERVICES =
            List.of("ULTRASOUND_BLOCKED_DUCT", "LACTATION_CONSULT", "CESAREAN_SCAR_RELEASE", "MANUAL_THERAPY_BREAST");
    private static final String CHECK = """
            {"answers": {"temperature": {"value": 36.8, "unit": "C"}, "hoursSinceAntipyretic": "none",
             "emergencySigns": [], "systemicSigns": [], "skinSigns": [], "redness": "NONE", "discharge": "MILK",
             "lump": true, "side": "LEFT", "hoursSinceOnset": 30, "course": "SAME", "homeCareTried": true,
             "antibiotics": "none", "conditions": [], "harmThoughts": "NONE", "psychosisSigns": false,
             "contraindications": [], "age": 32}}""";

    private final Caller caller;
    private final String clinic;
    private final String base;
    private final Queue<KnownBooking> bookings;
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService parents = Executors.newVirtualThreadPerTaskExecutor();

    /** @param bookings where what they know is kept, also from storms before */
    BookingStorm(Caller caller, Queue<KnownBooking> bookings, int count, long seed) {
        this(caller, CLINIC, bookings, count, seed);
    }

    /**
     * A storm in any clinic that is like the demo clinic in Toronto.
     *
     * @param bookings where what they know is kept, also from storms before
     */
    public BookingStorm(Caller caller, String clinic, Queue<KnownBooking> bookings, int count, long seed) {
        this.caller = caller;
        this.clinic = clinic;
        this.base = "/api/clinics/" + clinic;
        this.bookings = bookings;
        IntStream.range(0, count).forEach(number -> {
            var random = new SplittableRandom(seed + number);
            parents.execute(() -> live(random));
        });
    }

    private void live(SplittableRandom random) {
        var own = new ArrayList<KnownBooking>();
        while (!over(Duration.ZERO)) {
            if (!step(random, own)) {
                over(Duration.ofMillis(50)); // nobody answers: she tries again soon
            }
        }
    }

    /** @return whether somebody answered */
    private boolean step(SplittableRandom random, List<KnownBooking> own) {
        var mine = own.stream()
                .filter(each -> each.booked() && each.unanswered().isEmpty())
                .toList();
        var dice = random.nextInt(10);
        if (dice < 2 && !mine.isEmpty()) {
            return !mine.get(random.nextInt(mine.size())).cancel(caller).unclear();
        }
        var service = SERVICES.get(random.nextInt(SERVICES.size()));
        var check = check(service);
        var times = times(service, check, random);
        if (times.isEmpty()) {
            return false;
        }
        var time = times.get(random.nextInt(times.size()));
        if (dice < 4 && !mine.isEmpty()) {
            return !mine.get(random.nextInt(mine.size())).move(caller, time).unclear();
        }
        var hold = hold(service, check, time);
        if (hold.status() != 201) {
            return !hold.unclear();
        }
        return dice == 9 || book(own, hold.json()); // who rolls a nine lets the time run out
    }

    private boolean book(List<KnownBooking> own, JsonNode hold) {
        var id = UUID.fromString(hold.path("id").asString());
        var booking = new KnownBooking(clinic, id, "parent-" + id + "@families.example");
        own.add(booking);
        bookings.add(booking);
        return !booking.confirm(caller).unclear();
    }

    /** Of those that need one. */
    private String check(String service) {
        if (!service.equals("ULTRASOUND_BLOCKED_DUCT") && !service.equals("MANUAL_THERAPY_BREAST")) {
            return "";
        }
        var answer = checkedBy(caller, clinic);
        return answer.status() == 201 ? answer.json().path("id").asString() : "";
    }

    /** A finished check of somebody who may have any treatment is kept. */
    static Caller.Answer checkedBy(Caller caller) {
        return checkedBy(caller, CLINIC);
    }

    /** The same in any clinic. */
    public static Caller.Answer checkedBy(Caller caller, String clinic) {
        return caller.post("/api/clinics/" + clinic + "/duct-checks", CHECK);
    }

    private List<JsonNode> times(String service, String check, SplittableRandom random) {
        var from = LocalDate.now(ZoneOffset.UTC).plusDays(1 + random.nextInt(42));
        var answer = caller.get(base + "/availability?service=" + service + "&limit=20&from=" + from
                + (check.isEmpty() ? "" : "&check=" + check));
        return answer.status() == 200
                ? answer.json().path("times").values().stream()
                        .filter(time -> !time.path("letterNeeded").asBoolean())
                        .toList()
                : List.of();
    }

    private Caller.Answer hold(String service, String check, JsonNode time) {
        return caller.post(base + "/holds", """
                {"service": "%s", "check": %s, "start": "%s", "practitioner": "%s", "mode": "%s"}""".formatted(
                        service,
                        check.isEmpty() ? "null" : "\"" + check + "\"",
                        time.path("start").asString(),
                        time.path("practitioner").path("id").asString(),
                        time.path("mode").asString()));
    }

    /** Waits so long, or until it is over. */
    public boolean over(Duration wait) {
        try {
            return over.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** Waits for those who are still waiting for an answer. */
    public void stop() {
        over.countDown();
        parents.close();
    }

    @Override
    public void close() {
        stop();
    }

    /** Where a storm may keep what it knows. */
    public static Queue<KnownBooking> nothingYet() {
        return new ConcurrentLinkedQueue<>();
    }
}
