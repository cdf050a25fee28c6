package care.milkway.clinic.draft;

import care.milkway.kernel.ClinicId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a clinic is going to say of itself: what is in force, until somebody changes something.
 *
 * @param base the version that it began with
 * @param revision how often it was saved; 0 if nobody changed anything
 * @param inForce the version in force: another one than its base if a file was imported meanwhile
 */
public record Draft(
        ClinicId clinic, int base, int revision, int inForce, DescriptionText text, Optional<LastSaved> saved) {

    /** When and by whom it was changed last. */
    public record LastSaved(Instant at, String by) {}

    public boolean open() {
        return revision > 0;
    }
}
