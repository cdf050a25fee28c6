package care.milkway.triage.rules;

import care.milkway.clinic.Profession;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;

/** Whether a treatment may be booked after a duct check, and with whom. Kept with its status as JSON. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "status")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Permission.Open.class, name = "OPEN"),
    @JsonSubTypes.Type(value = Permission.NeedsReferral.class, name = "NEEDS_REFERRAL"),
    @JsonSubTypes.Type(value = Permission.Withheld.class, name = "WITHHELD")
})
public sealed interface Permission {

    /** With any profession that gives it. */
    record Open() implements Permission {}

    /**
     * Some of those who give it need a letter first.
     *
     * @param needsLetter the professions that need a verified referral letter to give it
     * @param openWithout those that give it without one
     */
    record NeedsReferral(Set<Profession> needsLetter, Set<Profession> openWithout) implements Permission {

        public NeedsReferral {
            needsLetter = Set.copyOf(needsLetter);
            openWithout = Set.copyOf(openWithout);
        }
    }

    record Withheld(WithholdingReason reason) implements Permission {}

    /** The word of the API: {@code OPEN}, {@code NEEDS_REFERRAL} or {@code WITHHELD}. */
    default String status() {
        return switch (this) {
            case Open _ -> "OPEN";
            case NeedsReferral _ -> "NEEDS_REFERRAL";
            case Withheld _ -> "WITHHELD";
        };
    }
}
