package care.milkway.page.refusal;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The database can't be reached, or has no connection free: nobody's mistake, and over soon. */
final class DatabaseUnavailable {

    static final String SECONDS_TO_WAIT = "5";

    /** So the pool says, without a state, where a transaction can be neither kept nor taken back. */
    private static final String CLOSED = "Connection is closed";

    private DatabaseUnavailable() {}

    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(each -> each instanceof DataAccessResourceFailureException
                        || each instanceof TransientDataAccessResourceException
                        || each instanceof RecoverableDataAccessException
                        || each instanceof SQLTransientConnectionException
                        || (each instanceof SQLException told
                                && (saysSo(told.getSQLState()) || CLOSED.equals(told.getMessage()))));
    }

    /**
     * What PostgreSQL says last before it goes, which may arrive while a transaction is ended and then nobody translates
     * it: the connection is gone, no room, it is being stopped, the system fails.
     */
    private static boolean saysSo(@Nullable String state) {
        return state != null && Stream.of("08", "53", "57P", "58").anyMatch(state::startsWith);
    }

    static HttpHeaders headers() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        return headers;
    }

    static ResponseEntity<Object> problem() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "the database can't be reached at the moment; try again in a few seconds"));
    }
}
