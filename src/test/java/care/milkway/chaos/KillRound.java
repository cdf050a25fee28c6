package care.milkway.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What one kill came to.
 *
 * @param acknowledged bookings, moves and cancellations known to be done, of all rounds so far
 * @param care the same of the care loop
 * @param unanswered requests whose outcome nobody was told when the kill fell
 * @param back from the kill until everything answered again
 * @param sights what people saw meanwhile
 * @param wrong sentences about what must never be
 */
record KillRound(
        int number,
        Kill kill,
        int acknowledged,
        String care,
        int unanswered,
        Duration back,
        SentMessages messages,
        List<Onlooker.Sight> sights,
        List<String> wrong) {

    static final String HEAD = """
            | round | killed | bookings acknowledged so far | of the care loop | unanswered at the kill | all answers again after | e-mails so far | of them twice | wrong |
            |---|---|---|---|---|---|---|---|---|
            """;

    String line() {
        return String.format(
                Locale.ROOT,
                "| %d | %s | %d | %s | %d | %.1f s | %d | %d | %s |",
                number,
                kill.name().toLowerCase(Locale.ROOT),
                acknowledged,
                care,
                unanswered,
                back.toMillis() / 1e3,
                messages.told(),
                messages.repeated(),
                wrong.isEmpty() ? "nothing" : String.join("; ", wrong));
    }
}
