package care.milkway.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What one kill came to.
 *
 * @param acknowledged bookings, moves and cancellations known to be done, of all rounds so far
 * @param unanswered requests whose outcome nobody was told when the kill fell
 * @param back from the kill until everything answered again
 * @param sights what people saw meanwhile
 * @param wrong sentences about what must never be
 */
record KillRound(
        int number,
        Kill kill,
        int acknowledged,
        int unanswered,
        Duration back,
        SentMessages messages,
        List<Onlooker.Sight> sights,
        List<String> wrong) {

    static final String HEAD = """
            | round | killed | bookings acknowledged so far | unanswered at the kill | all answers again after | e-mails so far | of them twice | wrong |
            |---|---|---|---|---|---|---|---|
            """;

    String line() {
        return String.format(
                Locale.ROOT,
                "| %d | %s | %d | %d | %.1f s | %d | %d | %s |",
                number,
                kill.name().toLowerCase(Locale.ROOT),
                acknowledged,
                unanswered,
                back.toMillis() / 1e3,
                messages.told(),
                messages.repeated(),
                wrong.isEmpty() ? "nothing" : String.join("; ", wrong));
    }
}
