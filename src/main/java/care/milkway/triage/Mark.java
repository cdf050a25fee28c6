package care.milkway.triage;

import java.util.List;
import java.util.Map;

/** One thing an answer can say that a rule looks for: a code of a question. Together they fit into the bits of one long. */
enum Mark {
    CHEST_PAIN("emergencySigns"),
    TROUBLE_BREATHING("emergencySigns"),
    SEIZURE("emergencySigns"),
    COLLAPSE("emergencySigns"),
    CONFUSION("emergencySigns"),
    BLUE_OR_MOTTLED_SKIN("emergencySigns"),
    NON_BLANCHING_RASH("emergencySigns"),

    CHILLS("systemicSigns"),
    BODY_ACHES("systemicSigns"),
    MALAISE("systemicSigns"),
    FEELS_VERY_ILL("systemicSigns"),

    RAPIDLY_SPREADING_REDNESS("skinSigns"),
    NECROSIS("skinSigns"),
    FLUCTUANT_LUMP("skinSigns"),
    DIMPLING("skinSigns"),
    ULCER("skinSigns"),
    NIPPLE_RETRACTION_NEW("skinSigns"),
    INFECTED_FISSURE("skinSigns"),
    BROKEN_SKIN("skinSigns"),
    BLEB("skinSigns"),

    IMMUNOCOMPROMISED("conditions"),
    DIABETES("conditions"),
    SURGERY_LAST_6_WEEKS("conditions"),
    BREAST_CANCER_HISTORY("conditions"),
    BRCA("conditions"),

    BREAST_IMPLANT("contraindications"),
    PACEMAKER_OR_ICD("contraindications"),
    NEUROSTIMULATOR("contraindications"),
    BLEEDING_DISORDER("contraindications"),
    ANTICOAGULANT("contraindications"),
    DVT_OR_THROMBOPHLEBITIS("contraindications"),
    REDUCED_SENSATION("contraindications"),
    POOR_CIRCULATION("contraindications"),
    BREAST_RADIOTHERAPY("contraindications"),
    PREGNANT("contraindications"),
    ACTIVE_TB("contraindications"),
    LONG_TERM_STEROIDS("contraindications"),
    SUSPECTED_MALIGNANCY("contraindications"),

    LUMP("lump", "true"),
    AXILLARY_LUMP("axillaryLump", "true"),
    BOTH_SIDES("side", "BOTH"),
    LOCAL_REDNESS("redness", "LOCAL"),
    REDNESS_OVER_A_THIRD("redness", "OVER_A_THIRD"),
    BLOODY("discharge", "BLOODY"),
    BETTER("course", "BETTER"),
    WORSE("course", "WORSE"),
    HARM_WITHOUT_PLAN("harmThoughts", "WITHOUT_PLAN"),
    HARM_WITH_PLAN("harmThoughts", "WITH_PLAN"),
    PSYCHOSIS("psychosisSigns", "true"),
    FOR_MASTITIS("antibiotics.forMastitis", "true"),
    BETTER_ON_ANTIBIOTICS("antibiotics.course", "BETTER"),
    SAME_ON_ANTIBIOTICS("antibiotics.course", "SAME"),
    WORSE_ON_ANTIBIOTICS("antibiotics.course", "WORSE");

    private final String linkId;
    private final String code;

    Mark(String linkId) {
        this.linkId = linkId;
        this.code = name();
    }

    Mark(String linkId, String code) {
        this.linkId = linkId;
        this.code = code;
    }

    String linkId() {
        return linkId;
    }

    String code() {
        return code;
    }

    @SuppressWarnings("EnumOrdinal") // a bit lives as long as one evaluation, and is never stored
    long bit() {
        return 1L << ordinal();
    }

    static long bits(Mark... marks) {
        long bits = 0;
        for (Mark mark : marks) {
            bits |= mark.bit();
        }
        return bits;
    }

    /** Every mark of these questions. */
    static long of(String linkId) {
        long bits = 0;
        for (Mark mark : values()) {
            bits |= mark.linkId.equals(linkId) ? mark.bit() : 0;
        }
        return bits;
    }

    /** The marks these answers make. */
    static long of(Map<String, List<String>> answers) {
        long bits = 0;
        for (Mark mark : values()) {
            bits |= answers.getOrDefault(mark.linkId, List.of()).contains(mark.code) ? mark.bit() : 0;
        }
        return bits;
    }
}
