package care.milkway.testing;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.DomainEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears every event once the change it tells of is committed; one outside a transaction is an error. Unlike other
 * listeners it leaves no trace in the database.
 */
public final class Announced {

    private final List<DomainEvent> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(DomainEvent event) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                heard.add(event);
            }
        });
    }

    /** What happened in a clinic, in this order. */
    public List<DomainEvent> in(ClinicId clinic) {
        return heard.stream().filter(event -> event.clinic().equals(clinic)).toList();
    }
}
