package care.milkway.chaos;

import care.milkway.staff.StaffBrowser;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lead of the clinic, who gives it another name and publishes that, again and again, and remembers what was answered. */
final class EditingLead implements AutoCloseable {

    private static final Pattern FIELD =
            Pattern.compile("<input[^>]*? name=\"([^\"]+)\"(?: type=\"text\")?[^>]*? value=\"([^\"]*)\"");
    private static final String FORM = "/en/staff/clinic/subjects/look";

    private final StaffBrowser browser;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread work = Thread.ofVirtual().unstarted(this::editAndPublish);
    private volatile String sent = "";
    private volatile String saved = "";
    private volatile String published = "";
    private int names;

    /** @param key of the link that signs her in */
    EditingLead(int port, String key) {
        browser = new StaffBrowser(port);
        browser.get("/en/staff/link?key=" + key);
        var signedIn = browser.post("/en/staff/link", Map.of("key", key)).status();
        var clinics = FIELD.matcher(browser.get("/en/staff/clinics").body());
        if (signedIn != 302 || !clinics.find()) {
            throw new IllegalStateException("the lead can't sign in: " + signedIn);
        }
        browser.post("/en/staff/clinics", Map.of("clinic", BookingStorm.CLINIC));
    }

    /** From now on she edits. */
    void begin() {
        work.start();
    }

    private void editAndPublish() {
        while (!over(Duration.ofMillis(100))) {
            try {
                editOnce();
            } catch (UncheckedIOException | AssertionError nobodyAnswers) {
                over(Duration.ofMillis(50));
            }
        }
    }

    private void editOnce() {
        var name = "Larkhollow " + ++names;
        var form = fields(FORM);
        form.put("name", name);
        if (form.containsKey("brand.primary") && saves(name, form)) {
            saved = name;
            var preview = fields("/en/staff/clinic/preview");
            preview.put("reason", name);
            var answer = browser.post("/en/staff/clinic/publication", preview);
            if (answer.status() == 302 && answer.location().endsWith("published=true")) {
                published = name;
            }
        }
    }

    /** Whether she was told so: what she sent may be there all the same, in the place of what was. */
    private boolean saves(String name, Map<String, String> form) {
        sent = name;
        return browser.post(FORM, form).status() == 302;
    }

    private Map<String, String> fields(String page) {
        var fields = new HashMap<String, String>();
        FIELD.matcher(browser.get(page).body()).results().forEach(each -> fields.put(each.group(1), each.group(2)));
        fields.remove("_csrf");
        return fields;
    }

    private boolean over(Duration wait) {
        try {
            return over.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** What the tables say otherwise than she was told. */
    List<String> lost(JdbcClient database) {
        var lost = new ArrayList<String>();
        if (!published.isEmpty() && count(database, "clinic.description", published) != 1) {
            lost.add("published and not there once: " + published);
        }
        if (!saved.isEmpty() && Stream.of(saved, sent).allMatch(name -> isNowhere(database, name))) {
            lost.add("saved and not there: " + saved);
        }
        return lost;
    }

    private static boolean isNowhere(JdbcClient database, String name) {
        return count(database, "clinic.description", name) + count(database, "clinic.draft", name) == 0;
    }

    private static int count(JdbcClient database, String table, String name) {
        return database.sql("select count(*) from " + table + " where document like '%name: \"' || ? || '\"%'")
                .param(name)
                .query(Integer.class)
                .single();
    }

    /** Which name she published last. */
    String published() {
        return published;
    }

    /** Waits until she has heard what became of her last request. */
    void stop() {
        over.countDown();
        try {
            work.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
