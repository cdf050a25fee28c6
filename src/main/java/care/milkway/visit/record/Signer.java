package care.milkway.visit.record;

import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Profession;
import care.milkway.clinic.ResourceId;

/** Who signs, as she is registered on that day. */
public record Signer(ResourceId practitioner, String name, Profession profession, String registration) {

    public static Signer of(ResourceId id, Practitioner practitioner) {
        return new Signer(id, practitioner.name(), practitioner.profession(), practitioner.registrationNumber());
    }
}
