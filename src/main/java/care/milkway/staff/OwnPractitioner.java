package care.milkway.staff;

import care.milkway.clinic.ResourceId;
import care.milkway.kernel.ClinicId;
import java.util.Optional;
import java.util.UUID;

/** Which practitioner of a clinic's description an account is; where visits are recorded, the clinic lead has said so. */
public interface OwnPractitioner {

    Optional<ResourceId> of(ClinicId clinic, UUID account);
}
