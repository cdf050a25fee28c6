package care.milkway.audit;

import care.milkway.audit.AuditSeals.Unsealed;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        while (work.across(Actor.Job.AUDIT_SEAL, () -> seals.takeTurn() && some(transaction, MOST_AT_A_TIME))) {
            // there is more than fits into one transaction
        }
    }

    /** @return whether there may be more */
    private boolean some(String before, int most) {
        var found = seals.unsealed(before, most);
        if (found.size() < most) {
            seal(found, before, null);
            return false;
        }
        // the transaction that was cut off in the middle waits for the next seal
        var cutOff = found.getLast();
        var whole = found.stream()
                .filter(each -> !each.clinic().equals(cutOff.clinic())
                        || !each.writtenIn().equals(cutOff.writtenIn()))
                .toList();
        if (whole.isEmpty()) {
            return some(before, 2 * most);
        }
        seal(
                whole.stream()
                        .filter(each -> !each.clinic().equals(cutOff.clinic()))
                        .toList(),
                before,
                null);
        seal(
                whole.stream()
                        .filter(each -> each.clinic().equals(cutOff.clinic()))
                        .toList(),
                cutOff.writtenIn(),
                cutOff.begun());
        return true;
    }

    private void seal(List<Unsealed> found, String through, @Nullable OffsetDateTime openSince) {
        found.stream().collect(Collectors.groupingBy(Unsealed::clinic)).forEach((clinic, unsealed) -> {
            var entries = unsealed.stream().map(Unsealed::entry).toList();
            seals.add(clinic, AuditSeal.after(seals.last(clinic), entries), through, openSince);
        });
    }
}
