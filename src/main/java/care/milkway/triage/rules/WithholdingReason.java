package care.milkway.triage.rules;

import care.milkway.clinic.Treatment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a treatment is not given now, and what is offered in its place. */
public enum WithholdingReason {
    EMERGENCY(null),
    MEDICAL_SAME_DAY(Treatment.LACTATION_CONSULT),
    /** Evidence 4: a hard stop for ultrasound. */
    CONTRAINDICATION(Treatment.MANUAL_THERAPY),
    /** Until a medical review is recorded, or the missing answers are given. */
    MEDICAL_REVIEW(Treatment.LACTATION_CONSULT),
    /** Until the breast is imaged. */
    IMAGING(Treatment.LACTATION_CONSULT),
    /** The fullness of the first week is no blocked duct. */
    ENGORGEMENT(Treatment.LACTATION_CONSULT),
    /** Antibiotics for mastitis, or redness over a third of the breast: the clinic's policy. */
    INFLAMMATORY_MASTITIS(Treatment.LACTATION_CONSULT);

    private final @Nullable Treatment alternative;

    WithholdingReason(@Nullable Treatment alternative) {
        this.alternative = alternative;
    }

    public Optional<Treatment> alternative() {
        return Optional.ofNullable(alternative);
    }

    public String messageKey() {
        return "withheld." + name();
    }
}
