package care.milkway.chaos.care;

import care.milkway.staff.StaffBrowser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** What a practitioner knows of one record: what she was told is kept or signed, and what she asked for without an answer. */
final class KnownRecord {

    /** What she did last that was not answered. */
    private enum Asked {
        NOTHING,
        BEGINNING,
        DRAFT,
        SIGNATURE
    }

    private final UUID visit;
    private final String page;
    private int version;
    private String note = "";
    private String typed = "";
    private final AtomicInteger drafts = new AtomicInteger();
    private Asked asked = Asked.NOTHING;
    private volatile boolean signed;
    private final List<String> wrong;

    /** @param wrong where it is said what was answered that must never be */
    KnownRecord(UUID visit, List<String> wrong) {
        this.visit = visit;
        this.wrong = wrong;
        page = "/en/staff/visits/" + visit + "/record";
    }

    UUID visit() {
        return visit;
    }

    boolean begun() {
        return version > 0;
    }

    /** How many drafts she was told are kept. */
    int drafts() {
        return drafts.get();
    }

    boolean signed() {
        return signed;
    }

    boolean unanswered() {
        return asked != Asked.NOTHING;
    }

    /** Once more what was not answered. */
    boolean askAgain(StaffBrowser browser) {
        return switch (asked) {
            case NOTHING -> true;
            case BEGINNING -> begin(browser);
            case DRAFT -> send(browser);
            case SIGNATURE -> sign(browser);
        };
    }

    /** @return whether it was answered, as all of these do */
    boolean begin(StaffBrowser browser) {
        asked = Asked.BEGINNING;
        return Attempt.of(() -> browser.post(page + "/beginning", Map.of("treating", "false")))
                .filter(answer -> isWell("beginning", answer, answer.status() == 302))
                .map(_ -> {
                    version = 1;
                    asked = Asked.NOTHING;
                    return true;
                })
                .isPresent();
    }

    /** Types a note that nobody has typed before. */
    boolean type(StaffBrowser browser) {
        typed = "draft " + (drafts.get() + 1) + " of " + visit;
        return send(browser);
    }

    /** That somebody has another version than she means is so only if her own attempt before was the one. */
    private boolean send(StaffBrowser browser) {
        var repeated = asked == Asked.DRAFT;
        asked = Asked.DRAFT;
        var answer = Attempt.of(() -> browser.post(page + "/typing", fields(typed)));
        answer.ifPresent(each -> {
            var kept = each.status() == 409 || each.status() == 200
                    ? JsonMapper.shared().readTree(each.body()).path("version").asInt()
                    : -1;
            if (isWell("draft", each, kept == version + 1 && (each.status() == 200 || repeated))) {
                version = kept;
                note = typed;
                drafts.incrementAndGet();
                asked = Asked.NOTHING;
            }
        });
        return answer.isPresent();
    }

    boolean sign(StaffBrowser browser) {
        var repeated = asked == Asked.SIGNATURE;
        asked = Asked.SIGNATURE;
        var answer = Attempt.of(() -> browser.post(page + "/signature", fields(note)));
        answer.ifPresent(each -> {
            var done = each.status() == 302 && each.location().equals(page);
            if (isWell("signature", each, done || (each.status() == 409 && repeated))) {
                signed = true;
                asked = Asked.NOTHING;
            }
        });
        return answer.isPresent();
    }

    private Map<String, String> fields(String words) {
        var fields = new HashMap<>(Map.of("version", String.valueOf(version), "steps", "s1", "s1.kind", "EDUCATION"));
        fields.put("s1.topic", "how she sleeps");
        fields.put("before.pain", "4");
        fields.put("note", words);
        return fields;
    }

    private boolean isWell(String what, StaffBrowser.Answer answer, boolean well) {
        if (!well) {
            wrong.add("a " + what + " of " + visit + " is answered " + answer.status() + " " + answer.location());
        }
        return well;
    }

    /** What stands in the table, held against what she knows; empty if it is so. */
    Optional<String> difference(CareRows.RecordRow row) {
        var kept = row.version() == version && row.note().equals(note);
        var asAsked = asked == Asked.DRAFT
                && row.version() == version + 1
                && row.note().equals(typed);
        var signature = row.signed() == signed || (asked == Asked.SIGNATURE && row.signed());
        var beginning = asked == Asked.BEGINNING && row.version() <= 1;
        return beginning || ((kept || asAsked) && signature)
                ? Optional.empty()
                : Optional.of("the record of %s is %s instead of version %d, %s"
                        .formatted(visit, row, version, signed ? "signed" : "not signed"));
    }
}
