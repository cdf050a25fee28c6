package care.milkway.chaos.care;

import care.milkway.chaos.Caller;
import care.milkway.chaos.CountingMailServer;
import care.milkway.chaos.KnownBooking;
import care.milkway.staff.StaffBrowser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A practitioner who writes and signs, people at home who note and answer; what they were told is remembered in all rounds. */
public final class CareLoop {

    private static final int AT_HOME = 2;
    private static final int VISITS = 5;
    private static final int QUESTIONS = 40;
    private static final int DRAFTS_OF_A_VISIT = 2;
    private static final int ENTRIES_OF_A_DAY = 2;

    private final String clinic;
    private final int port;
    private final StaffBrowser practitioner;
    private final BegunVisits visits;
    private final CountingMailServer mail;
    private final Collection<KnownRecord> records = new ConcurrentLinkedQueue<>();
    private final Collection<KnownHome> homes = new ConcurrentLinkedQueue<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    /**
     * Signs the practitioner in.
     *
     * @param key of the link that a demonstration prints for her
     * @param bookings where what is booked is known
     */
    public CareLoop(
            int port, String clinic, String key, Caller caller, Queue<KnownBooking> bookings, CountingMailServer mail) {
        this.port = port;
        this.clinic = clinic;
        this.mail = mail;
        visits = new BegunVisits(caller, clinic, bookings);
        practitioner = new StaffBrowser(port);
        practitioner.get("/en/staff/link?key=" + key);
        var signedIn = practitioner.post("/en/staff/link", Map.of("key", key));
        if (signedIn.status() != 302) {
            throw new IllegalStateException("the practitioner can't sign in: " + signedIn.status());
        }
    }

    /** Visits whose time has come, for the practitioner to write down. */
    public void prepare(JdbcClient database) {
        for (var number = 0; number < VISITS; number++) {
            records.add(new KnownRecord(visits.add(database), wrong));
        }
    }

    /** People are to be asked one after the other, and everybody begins. */
    public Shift begin(JdbcClient database) {
        DueQuestions.aDayAgo(database, clinic, QUESTIONS);
        return new Shift();
    }

    /** What is otherwise than they were told; what nobody answered is asked again before. */
    public List<String> lost(JdbcClient database) {
        var lost = new ArrayList<>(CareRows.differences(database, records, homes));
        var browser = new StaffBrowser(port);
        records.stream().filter(KnownRecord::unanswered).forEach(each -> each.askAgain(practitioner));
        homes.forEach(each -> each.askAgain(browser));
        lost.addAll(CareRows.differences(database, records, homes));
        lost.addAll(wrong);
        return lost;
    }

    /** How much of each kind was acknowledged so far. */
    public String acknowledged() {
        return String.format(
                Locale.ROOT,
                "%d drafts, %d signatures, %d entries, %d answers",
                records.stream().mapToInt(KnownRecord::drafts).sum(),
                signatures(),
                homes.stream().mapToInt(KnownHome::entries).sum(),
                answers());
    }

    private long signatures() {
        return records.stream().filter(KnownRecord::signed).count();
    }

    private long answers() {
        return homes.stream().filter(KnownHome::answered).count();
    }

    /** They are at it, until they are told to stop. */
    public final class Shift implements AutoCloseable {

        private final CountDownLatch over = new CountDownLatch(1);
        private final long signed = signatures();
        private final long answered = answers();
        private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

        private Shift() {
            people.execute(() -> untilOver(CareLoop.this::write));
            for (var number = 0; number < AT_HOME; number++) {
                var home = new AtHome(new StaffBrowser(port));
                people.execute(() -> untilOver(home::live));
            }
        }

        /** Whether the first record of this shift is signed and somebody has answered: what comes then, comes quickly. */
        public boolean underWay() {
            return signatures() > signed && answers() > answered;
        }

        /** @param step says whether somebody answered: otherwise it is tried again soon */
        private void untilOver(BooleanSupplier step) {
            while (!waited(step.getAsBoolean() ? Duration.ofMillis(5) : Duration.ofMillis(50))) {}
        }

        private boolean waited(Duration pause) {
            try {
                return over.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }

        /** Waits for those who are still waiting for an answer. */
        public void stop() {
            over.countDown();
            people.close();
        }

        @Override
        public void close() {
            stop();
        }
    }

    /** The last one stays open, so that something is written until the end. */
    private boolean write() {
        var open = records.stream().filter(each -> !each.signed()).toList();
        var record = open.getFirst();
        if (record.unanswered()) {
            return record.askAgain(practitioner);
        }
        if (!record.begun()) {
            return record.begin(practitioner);
        }
        var last = open.size() == 1;
        var types = last || record.drafts() < DRAFTS_OF_A_VISIT;
        return types ? record.type(practitioner) : record.sign(practitioner);
    }

    /** Somebody who takes the next e-mail that came, notes how it is, and answers it. */
    private final class AtHome {

        private final StaffBrowser browser;
        private Optional<KnownHome> home = Optional.empty();

        AtHome(StaffBrowser browser) {
            this.browser = browser;
        }

        boolean live() {
            if (home.filter(each -> !each.answered()).isEmpty()) {
                next();
            }
            return home.map(this::step).orElse(false);
        }

        private void next() {
            mail.question().map(each -> new KnownHome(each, wrong)).ifPresent(each -> {
                homes.add(each);
                home = Optional.of(each);
            });
        }

        private boolean step(KnownHome hers) {
            if (hers.unanswered().isPresent() || hers.answering()) {
                return hers.askAgain(browser);
            }
            var notes = hers.answered() || hers.noted().size() < ENTRIES_OF_A_DAY;
            return notes ? hers.note(browser) : hers.answer(browser);
        }
    }
}
