package care.milkway.triage;

import java.util.ArrayList;
import java.util.List;

/** The questions without whose answers nobody is told to treat herself or is treated, as bits; the pulse only if a fever may be masked. */
enum Critical {
    TEMPERATURE("temperature"),
    EMERGENCY_SIGNS("emergencySigns"),
    SYSTEMIC_SIGNS("systemicSigns"),
    SKIN_SIGNS("skinSigns"),
    LUMP("lump"),
    ONSET("hoursSinceOnset"),
    ANTIBIOTICS("antibiotics"),
    CONTRAINDICATIONS("contraindications"),
    HARM_THOUGHTS("harmThoughts"),
    HEART_RATE("heartRate");

    private static final Critical[] ALL = values();

    private final String linkId;

    Critical(String linkId) {
        this.linkId = linkId;
    }

    String linkId() {
        return linkId;
    }

    @SuppressWarnings("EnumOrdinal") // a bit lives as long as one evaluation, and is never stored
    int bit() {
        return 1 << ordinal();
    }

    /** The names of the fields these bits stand for, in the order they are asked to be filled in. */
    static List<String> fields(int bits) {
        if (bits == 0) {
            return List.of();
        }
        var fields = new ArrayList<String>(Integer.bitCount(bits));
        for (Critical each : ALL) {
            if ((bits & each.bit()) != 0) {
                fields.add(each.linkId);
            }
        }
        return List.copyOf(fields);
    }
}
