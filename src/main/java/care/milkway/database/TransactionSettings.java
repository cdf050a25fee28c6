package care.milkway.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL is told at the start of a transaction and forgets at its end: the policies of the tables read it. And
 * the statements that wait for the next one, to reach the server in one message with it.
 */
public final class TransactionSettings {

    private static final ScopedValue<TransactionSettings> CURRENT = ScopedValue.newInstance();

    /** A statement with a question mark for each of its values. */
    record Ahead(String sql, List<@Nullable Object> values) {}

    private final String clinic;
    private final String actor;
    private final List<Ahead> ahead = new ArrayList<>();

    /**
     * @param clinic the id of the one clinic whose rows are shown
     * @param actor who works
     */
    public TransactionSettings(String clinic, String actor) {
        this.clinic = clinic;
        this.actor = actor;
    }

    /** Transactions that begin in here are told. */
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /**
     * Sends a statement together with the next one, or with the commit. Nobody learns how many rows it changed; if it fails,
     * what follows fails.
     *
     * @param sql with a question mark for each value
     */
    public void sendAhead(String sql, List<@Nullable Object> values) {
        ahead.add(new Ahead(sql, values));
    }

    static Optional<TransactionSettings> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    String clinic() {
        return clinic;
    }

    String actor() {
        return actor;
    }

    boolean hasAhead() {
        return !ahead.isEmpty();
    }

    /** What waits; then nothing waits any more. */
    List<Ahead> takeAhead() {
        var all = List.copyOf(ahead);
        ahead.clear();
        return all;
    }
}
