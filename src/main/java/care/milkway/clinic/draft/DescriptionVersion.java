package care.milkway.clinic.draft;

import care.milkway.clinic.file.ClinicFolder;
import java.time.Instant;

/**
 * A description that is or was in force.
 *
 * @param reason why it was published; empty if a file was imported
 * @param origin which file it was
 */
public record DescriptionVersion(int number, Instant at, String by, String reason, String origin) {

    /** Whether it was edited on screen. */
    public boolean onScreen() {
        return origin.equals(ClinicFolder.ON_SCREEN);
    }
}
