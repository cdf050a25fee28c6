package care.milkway.clinic.picture;

import java.util.Map;
import java.util.Optional;

/** The pictures that belong to one description of a clinic, by the names of their files. */
public record Images(Map<String, Image> byName) {

    public static final Images NONE = new Images(Map.of());

    public Images {
        byName = Map.copyOf(byName);
    }

    public Optional<Image> find(String file) {
        return Optional.ofNullable(byName.get(file));
    }

    /** The one with this end of its address. */
    public Optional<Image> at(String address) {
        return byName.values().stream()
                .filter(each -> each.file().equals(address))
                .findFirst();
    }
}
