package care.milkway.kernel;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Which clinic a thing belongs to: the first column of every key of a clinic's tables. */
public record ClinicId(UUID value) {

    /** The id of the clinic with this slug: the same on every installation, so that files and databases can be moved. */
    public static ClinicId of(String slug) {
        return new ClinicId(UUID.nameUUIDFromBytes(("clinic/" + slug).getBytes(StandardCharsets.UTF_8)));
    }
}
