package care.milkway.visit.access;

import care.milkway.clinic.ResourceId;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.staff.OwnPractitioner;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the pages of staff whose visits are her own. */
@Component
class PractitionerOfAccount implements OwnPractitioner {

    private final Work work;
    private final Practising practising;

    PractitionerOfAccount(Work work, Practising practising) {
        this.work = work;
        this.practising = practising;
    }

    @Override
    public Optional<ResourceId> of(ClinicId clinic, UUID account) {
        return work.in(clinic, () -> practising.of(account));
    }
}
