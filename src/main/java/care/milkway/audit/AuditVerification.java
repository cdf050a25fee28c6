package care.milkway.audit;

import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds every entry against its seal, and every seal against the one before. */
@Component
class AuditVerification {

    private final AuditSeals seals;
    private final Work work;

    AuditVerification(AuditSeals seals, Work work) {
        this.seals = seals;
        this.work = work;
    }

    /** What is wrong with one row, the first in its clinic. */
    record Break(UUID clinic, String row, String sentence) {}

    List<UUID> clinics() {
        return work.across(Actor.Job.AUDIT_SEAL, seals::clinics);
    }

    /** The first row of a clinic that is not as it was written; none: all are. */
    Optional<Break> firstBreak(UUID clinic) {
        return work.across(Actor.Job.AUDIT_SEAL, () -> inSeals(clinic).or(() -> seals.slippedIn(clinic)
                .map(entry -> new Break(clinic, "entry " + entry, "was slipped in after its time was sealed"))));
    }

    private Optional<Break> inSeals(UUID clinic) {
        var before = Optional.<AuditSeal>empty();
        for (var seal : seals.all(clinic)) {
            if (!seal.follows(before)) {
                return Optional.of(new Break(
                        clinic, "seal " + (before.map(AuditSeal::number).orElse(0) + 1), "is missing or was changed"));
            }
            var broken = firstChanged(clinic, seal);
            if (broken.isPresent()) {
                return broken;
            }
            before = Optional.of(seal);
        }
        return Optional.empty();
    }

    private Optional<Break> firstChanged(UUID clinic, AuditSeal seal) {
        Map<UUID, byte[]> today = seals.today(clinic, seal.entries()).stream()
                .collect(Collectors.toMap(SealedEntry::id, SealedEntry::digest));
        for (var entry : seal.entries()) {
            var says = today.get(entry.id());
            if (says == null) {
                return Optional.of(new Break(clinic, "entry " + entry.id(), "was removed"));
            }
            if (!entry.says(says)) {
                return Optional.of(new Break(clinic, "entry " + entry.id(), "was changed"));
            }
        }
        return Optional.empty();
    }
}
