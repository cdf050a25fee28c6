package care.milkway.scheduling.web.appointment;

import care.milkway.referral.Letter;
import care.milkway.referral.LetterDecision;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * How far the letter of an appointment is; public for the templates.
 *
 * @param due until when one has to be accepted, on the clock of the site
 * @param number what she writes into the subject of an e-mail
 * @param last the last that came, if any did
 */
public record LetterStatus(ZonedDateTime due, String number, Optional<Letter> last) {

    /** The key of the sentence that says what is next. */
    public String next() {
        return "letter.next."
                + last.map(letter ->
                                letter.isWaiting() ? letter.arrival().isPromised() ? "PROMISED" : "WAITING" : "REFUSED")
                        .orElse("NONE");
    }

    /** Why the last one was refused. */
    public Optional<String> refusal() {
        return last.flatMap(letter -> letter.decision() instanceof LetterDecision.Refused(String reason)
                ? Optional.of(reason)
                : Optional.empty());
    }

    /** Whether it is her turn. */
    public boolean isMissing() {
        return last.filter(letter -> letter.isWaiting() && !letter.arrival().isPromised())
                .isEmpty();
    }
}
