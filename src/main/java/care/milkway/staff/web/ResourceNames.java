package care.milkway.staff.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a clinic calls its people, rooms and devices, by their ids: worked out once for each description. */
final class ResourceNames {

    /** By the description itself, for as long as anybody has it. */
    private static final LoadingCache<Clinic, ResourceNames> KNOWN =
            Caffeine.newBuilder().weakKeys().build(ResourceNames::new);

    private final Map<ResourceId, String> names = new HashMap<>();

    private ResourceNames(Clinic clinic) {
        clinic.practitioners().forEach(each -> names.put(clinic.practitionerId(each), each.name()));
        clinic.rooms().forEach(each -> names.put(clinic.roomId(each), each.name()));
        clinic.devices().forEach(each -> names.put(clinic.deviceId(each), each.model()));
    }

    /** None if the description no longer names it. */
    static Optional<String> find(Clinic clinic, ResourceId id) {
        return Optional.ofNullable(KNOWN.get(clinic).names.get(id));
    }
}
