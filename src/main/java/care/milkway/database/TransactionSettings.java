package care.milkway.database;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What PostgreSQL is told at the start of a transaction and forgets at its end: the policies of the tables read it.
 *
 * @param clinic the id of the one clinic whose rows are shown
 * @param actor who works
 */
public record TransactionSettings(String clinic, String actor) {

    private static final ScopedValue<TransactionSettings> CURRENT = ScopedValue.newInstance();

    /** Transactions that begin in here are told. */
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    static Optional<TransactionSettings> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
