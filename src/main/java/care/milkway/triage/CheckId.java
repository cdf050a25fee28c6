package care.milkway.triage;

import java.util.Optional;
import java.util.UUID;

/** One duct check of one person in one clinic; known only to whoever filled it in. */
public record CheckId(UUID value) {

    /** The id in an address; empty if that is none. */
    public static Optional<CheckId> find(String word) {
        try {
            var id = UUID.fromString(word);
            return id.toString().equals(word) ? Optional.of(new CheckId(id)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
