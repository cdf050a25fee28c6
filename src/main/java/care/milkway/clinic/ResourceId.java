package care.milkway.clinic;

import care.milkway.kernel.ClinicId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A practitioner, a room or a device: something only one visit can have at a time. */
public record ResourceId(UUID value) {

    /** What kind of thing it is; each kind has keys of its own. */
    public enum Kind {
        PRACTITIONER,
        ROOM,
        DEVICE
    }

    /** The same on every installation, so that a clinic's file and its database always agree. */
    public static ResourceId of(ClinicId clinic, Kind kind, String key) {
        var name = clinic.value() + "/" + kind + "/" + key;
        return new ResourceId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
