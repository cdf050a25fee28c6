package care.milkway.outcome;

import static care.milkway.outcome.DoseBand.HALF_TO_ONE;
import static care.milkway.outcome.DoseBand.HANDS;
import static care.milkway.outcome.DoseBand.NOTHING;
import static care.milkway.outcome.DoseBand.OVER_ONE;
import static care.milkway.outcome.DoseBand.UNDER_HALF;

import java.util.EnumSet;
import java.util.Set;

/** A line of a table: who had which treatment. Each is made of whole bands, so lines differ by whole bands too. */
public enum TreatmentGroup {
    EVERYBODY(EnumSet.allOf(DoseBand.class)),
    ULTRASOUND(EnumSet.of(UNDER_HALF, HALF_TO_ONE, OVER_ONE)),
    ULTRASOUND_UNDER_HALF(EnumSet.of(UNDER_HALF)),
    ULTRASOUND_HALF_TO_ONE(EnumSet.of(HALF_TO_ONE)),
    ULTRASOUND_OVER_ONE(EnumSet.of(OVER_ONE)),
    HANDS_ONLY(EnumSet.of(HANDS)),
    NO_TREATMENT(EnumSet.of(NOTHING));

    private final Set<DoseBand> bands;

    TreatmentGroup(Set<DoseBand> bands) {
        this.bands = bands;
    }

    boolean holds(DoseBand band) {
        return bands.contains(band);
    }

    /** Whether it is a part of the line above it. */
    public boolean isDose() {
        return name().startsWith("ULTRASOUND_");
    }

    public String messageKey() {
        return "outcomes.group." + name();
    }
}
