package care.milkway.chaos.care;

import care.milkway.chaos.CountingMailServer.Question;
import care.milkway.staff.StaffBrowser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What somebody at home knows: what she has noted, and whether she has said how she is. Her links came by e-mail. */
final class KnownHome {

    /** She is worse without a sign of illness: the clinic is to call her. */
    private static final Map<String, String> WORSE = Map.of(
            "course", "WORSE",
            "temperature.value", "36.8",
            "temperature.unit", "C",
            "antipyretic.taken", "false",
            "emergencySigns", "none",
            "systemicSigns", "none",
            "skinSigns", "none");

    private final Question question;
    private final List<String> wrong;
    private final Set<UUID> noted = ConcurrentHashMap.newKeySet();
    private Optional<UUID> unanswered = Optional.empty();
    private boolean answering;
    private volatile boolean answered;

    /** @param wrong where it is said what was answered that must never be */
    KnownHome(Question question, List<String> wrong) {
        this.question = question;
        this.wrong = wrong;
    }

    String message() {
        return question.message();
    }

    /** What she was told is noted. */
    Set<UUID> noted() {
        return noted;
    }

    int entries() {
        return noted.size();
    }

    /** What may be noted as well. */
    Optional<UUID> unanswered() {
        return unanswered;
    }

    boolean answered() {
        return answered;
    }

    /** Whether she has said how she is and heard nothing. */
    boolean answering() {
        return answering && !answered;
    }

    /** Once more what was not answered; true if there is nothing, or it is now. */
    boolean askAgain(StaffBrowser browser) {
        return unanswered.isPresent() ? note(browser) : !answering() || answer(browser);
    }

    /** The same entry until somebody answers. */
    boolean note(StaffBrowser browser) {
        var entry = unanswered.orElseGet(UUID::randomUUID);
        unanswered = Optional.of(entry);
        var fields = new HashMap<>(Map.of("entry", entry.toString(), "pain", "3", "fed", "true"));
        var answer = Attempt.of(() -> browser.postWithout(question.home() + "/entries", fields));
        answer.ifPresent(each -> {
            if (each.status() == 302 && each.location().endsWith("?noted")) {
                noted.add(entry);
                unanswered = Optional.empty();
            } else {
                wrong.add("an entry is answered " + each.status() + " "
                        + each.location().replaceAll("/home/.*", ""));
            }
        });
        return answer.isPresent();
    }

    boolean answer(StaffBrowser browser) {
        var repeated = answering;
        answering = true;
        var answer = Attempt.of(() -> browser.postWithout(question.recheck(), WORSE));
        answer.ifPresent(each -> {
            if (each.status() == 302 || (each.status() == 409 && repeated)) {
                answered = true;
            } else {
                wrong.add("how she is is answered " + each.status());
            }
        });
        return answer.isPresent();
    }
}
