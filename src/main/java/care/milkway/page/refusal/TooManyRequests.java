package care.milkway.page.refusal;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Somebody asked for more than one may have at a time: said as a page or as a problem, with the time to wait. */
public final class TooManyRequests extends ErrorResponseException {

    private static final long serialVersionUID = 1;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** What there is too much of. */
    public enum Kind {
        REQUESTS("crowded", "too many requests of this kind came from your network; wait, or call the clinic"),
        TIMES(
                "holding",
                "as many times are kept, or booked and not confirmed, from where you are as one may have at once"),
        UNCONFIRMED(
                "unconfirmed",
                "as many visits are booked for this e-mail address or phone as there may be until its owner opens a link"
                        + " that was sent to her");

        private final String page;
        private final String sentence;

        Kind(String page, String sentence) {
            this.page = page;
            this.sentence = sentence;
        }
    }

    private final Kind kind;

    /** @param wait how long nothing will change, unless she does something about it */
    public TooManyRequests(Kind kind, Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        this.kind = kind;
        setDetail(kind.sentence);
        var seconds = Math.clamp(wait.plusMillis(999).toSeconds(), 1, LONGEST_WAIT.toSeconds());
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    /** The part of the texts' keys that says it. */
    String page() {
        return kind.page;
    }
}
