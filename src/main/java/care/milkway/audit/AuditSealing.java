package care.milkway.audit;

import care.milkway.audit.AuditSeals.Unsealed;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals what was written, every minute, apart from those who write: nobody waits for anybody else's seal. */
@Component
class AuditSealing {

    private static final int MOST_AT_A_TIME = 10_000;

    private final AuditSeals seals;
    private final Work work;
    private final SealHorizon horizon = new SealHorizon();

    AuditSealing(AuditSeals seals, Work work) {
        this.seals = seals;
        this.work = work;
    }

    @Scheduled(
            initialDelayString = "${milkway.audit.seal-every:PT1M}",
            fixedRateString = "${milkway.audit.seal-every:PT1M}")
    void seal() {
        var oldest = work.across(Actor.Job.AUDIT_SEAL, seals::oldestTransaction);
        horizon.of(oldest.transaction(), oldest.ofACluster()).ifPresent(this::sealBefore);
        horizon.answered(oldest.transaction());
    }

    private void sealBefore(String transaction) {
        while (work.across(Actor.Job.AUDIT_SEAL, () -> some(transaction))) {
            // there is more than fits into one transaction
        }
    }

    /** @return whether there may be more */
    private boolean some(String before) {
        if (!seals.takeTurn()) {
            return false;
        }
        var found = seals.unsealed(before, MOST_AT_A_TIME);
        var byClinic = found.stream().collect(Collectors.groupingBy(Unsealed::clinic));
        if (found.size() == MOST_AT_A_TIME) {
            var last = found.getLast();
            sealUpTo(last.writtenIn(), byClinic.remove(last.clinic()));
        }
        byClinic.forEach((clinic, entries) -> seal(clinic, entries, before));
        return found.size() == MOST_AT_A_TIME;
    }

    /** Where the rest did not fit, the transaction that was cut off in the middle waits for the next seal. */
    private void sealUpTo(String transaction, List<Unsealed> found) {
        var whole = found.stream()
                .filter(each -> !each.writtenIn().equals(transaction))
                .toList();
        if (!whole.isEmpty()) {
            seal(whole.getFirst().clinic(), whole, transaction);
        }
    }

    private void seal(UUID clinic, List<Unsealed> found, String horizon) {
        var entries = found.stream().map(Unsealed::entry).toList();
        seals.add(clinic, AuditSeal.after(seals.last(clinic), entries), horizon);
    }
}
