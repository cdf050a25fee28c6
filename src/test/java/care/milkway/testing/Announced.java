package care.milkway.testing;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Fact;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears every fact once the change it tells of is committed; one outside a transaction is an error. Unlike other
 * listeners it leaves no trace in the database.
 */
public final class Announced {

    private final List<Fact> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(Fact fact) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                heard.add(fact);
            }
        });
    }

    /** What happened in a clinic, in this order. */
    public List<Fact> in(ClinicId clinic) {
        return heard.stream().filter(fact -> fact.clinic().equals(clinic)).toList();
    }
}
