package care.milkway.page.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Which failures are the database's absence, and nobody's mistake. */
class DatabaseUnavailableTests {

    /** Its server killed, stopped, full, or starting: said in the middle of a request, it once was a 500. */
    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P02", "57P03", "08006", "53100", "58030"})
    void theLastWordsOfADyingDatabaseAreNoFailureOfOurs(String state) {
        assertThat(DatabaseUnavailable.isBehind(told(state))).isTrue();
    }

    /** Where a session of staff is looked up before any of our own work begins, it once was a 500. */
    @Test
    void aTransactionThatFindsNoFreeConnectionIsNoFailureOfOurs() {
        var none = new SQLTransientConnectionException("no connection became free in time");
        assertThat(DatabaseUnavailable.isBehind(new CannotCreateTransactionException("none", none)))
                .isTrue();
    }

    @Test
    void aTransactionThatCouldNotBeEndedOnAClosedConnectionIsNoFailureOfOurs() {
        var closed = new SQLException("Connection is closed");
        assertThat(DatabaseUnavailable.isBehind(new IllegalStateException("rollback", closed)))
                .isTrue();
    }

    @Test
    void whatItSaysOfOurStatementsIsAFailureOfOurs() {
        assertThat(DatabaseUnavailable.isBehind(told("42P01"))).isFalse();
        assertThat(DatabaseUnavailable.isBehind(told("57014"))).isFalse();
        assertThat(DatabaseUnavailable.isBehind(new SQLException("no state"))).isFalse();
    }

    private static Exception told(String state) {
        return new IllegalStateException(
                new UncategorizedSQLException("task", "select 1", new SQLException("last words", state)));
    }
}
