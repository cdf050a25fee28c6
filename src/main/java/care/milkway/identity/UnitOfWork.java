package care.milkway.identity;

import care.milkway.database.TransactionSettings;
import care.milkway.kernel.ClinicId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One passage through the door: its clinic, its connection, and what is to be done when it ends. */
final class UnitOfWork {

    private static final ScopedValue<UnitOfWork> RUNNING = ScopedValue.newInstance();

    private final @Nullable ClinicId clinic;
    private final JdbcClient database;
    private final @Nullable TransactionSettings settings;
    private final List<Runnable> last = new ArrayList<>();
    private final List<Runnable> then = new ArrayList<>();
    private final Map<Class<?>, Object> attachments = new HashMap<>();
    private boolean undone;

    /** Across all clinics. */
    UnitOfWork(JdbcClient database) {
        this.clinic = null;
        this.settings = null;
        this.database = database;
    }

    UnitOfWork(ClinicId clinic, TransactionSettings settings, JdbcClient database) {
        this.clinic = clinic;
        this.settings = settings;
        this.database = database;
    }

    static boolean isRunning() {
        return RUNNING.isBound();
    }

    /** @throws IllegalStateException if nobody went through the door */
    static UnitOfWork current() {
        return RUNNING.orElseThrow(
                () -> new IllegalStateException("no work is running: a clinic's data is reached through Work"));
    }

    <T> T run(TransactionTemplate transaction, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a transaction was opened beside the door");
        }
        var result = ScopedValue.where(RUNNING, this).call(() -> execute(transaction, work));
        if (!undone) {
            then.forEach(Runnable::run);
        }
        return result;
    }

    private <T> T execute(TransactionTemplate transaction, Supplier<T> work) {
        try {
            return transaction.execute(status -> inTransaction(work, status));
        } catch (CannotCreateTransactionException | TransactionSystemException noConnection) {
            throw new DataAccessResourceFailureException("the database can't be reached", noConnection);
        }
    }

    private <T> T inTransaction(Supplier<T> work, TransactionStatus status) {
        var result = work.get();
        if (undone) {
            status.setRollbackOnly();
        } else {
            for (int i = 0; i < last.size(); i++) { // one of them may ask for another
                last.get(i).run();
            }
        }
        return result;
    }

    void mustBeIn(ClinicId wanted) {
        if (!wanted.equals(clinic)) {
            throw new IllegalStateException("work in one clinic can't reach another");
        }
    }

    Optional<ClinicId> clinic() {
        return Optional.ofNullable(clinic);
    }

    JdbcClient database() {
        return database;
    }

    TransactionSettings settings() {
        if (settings == null) {
            throw new IllegalStateException("this work is not in one clinic");
        }
        return settings;
    }

    <T> T attachment(Class<T> type, Supplier<T> fresh) {
        return type.cast(attachments.computeIfAbsent(type, _ -> fresh.get()));
    }

    void undo() {
        undone = true;
    }

    void beforeCommit(Runnable step) {
        last.add(step);
    }

    void afterCommit(Runnable step) {
        then.add(step);
    }
}
