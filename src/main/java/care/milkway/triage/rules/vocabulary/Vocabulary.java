package care.milkway.triage.rules.vocabulary;

import java.util.EnumSet;
import java.util.Set;

/** The codes of the answers that rules look for, and the groups of them that mean the same to a rule: evidence 2.2 and 4. */
public final class Vocabulary {

    private Vocabulary() {}

    public enum EmergencySign {
        CHEST_PAIN,
        TROUBLE_BREATHING,
        SEIZURE,
        COLLAPSE,
        CONFUSION,
        BLUE_OR_MOTTLED_SKIN,
        NON_BLANCHING_RASH
    }

    /** Chills alone are not rigors: feeling very ill or shaking hard is asked for by name. */
    public enum SystemicSign {
        CHILLS,
        BODY_ACHES,
        MALAISE,
        FEELS_VERY_ILL
    }

    public enum SkinSign {
        RAPIDLY_SPREADING_REDNESS,
        NECROSIS,
        FLUCTUANT_LUMP,
        DIMPLING,
        ULCER,
        NIPPLE_RETRACTION_NEW,
        INFECTED_FISSURE,
        BROKEN_SKIN,
        BLEB;

        public static final Set<SkinSign> EMERGENCIES = EnumSet.of(NECROSIS, RAPIDLY_SPREADING_REDNESS);
        public static final Set<SkinSign> SUSPICIOUS = EnumSet.of(NIPPLE_RETRACTION_NEW, DIMPLING, ULCER);

        /** Evidence 4, severity L: not over the place. */
        public static final Set<SkinSign> OPEN_SKIN = EnumSet.of(INFECTED_FISSURE, BROKEN_SKIN, BLEB);
    }

    public enum Redness {
        NONE,
        LOCAL,
        OVER_A_THIRD
    }

    public enum Discharge {
        NONE,
        MILK,
        BLOODY
    }

    public enum Side {
        LEFT,
        RIGHT,
        BOTH
    }

    /** Since it began, or since the first antibiotic. */
    public enum Course {
        BETTER,
        SAME,
        WORSE
    }

    public enum MedicalCondition {
        IMMUNOCOMPROMISED,
        DIABETES,
        SURGERY_LAST_6_WEEKS,
        BREAST_CANCER_HISTORY,
        BRCA;

        public static final Set<MedicalCondition> LOW_IMMUNITY = EnumSet.of(IMMUNOCOMPROMISED, DIABETES);
        public static final Set<MedicalCondition> SEPSIS_RISK =
                EnumSet.of(IMMUNOCOMPROMISED, DIABETES, SURGERY_LAST_6_WEEKS);
        public static final Set<MedicalCondition> CANCER_RISK = EnumSet.of(BREAST_CANCER_HISTORY, BRCA);
    }

    public enum HarmThoughts {
        NONE,
        WITHOUT_PLAN,
        WITH_PLAN
    }

    public enum Contraindication {
        BREAST_IMPLANT,
        PACEMAKER_OR_ICD,
        NEUROSTIMULATOR,
        BLEEDING_DISORDER,
        ANTICOAGULANT,
        DVT_OR_THROMBOPHLEBITIS,
        REDUCED_SENSATION,
        POOR_CIRCULATION,
        BREAST_RADIOTHERAPY,
        PREGNANT,
        ACTIVE_TB,
        LONG_TERM_STEROIDS,
        SUSPECTED_MALIGNANCY;

        /** Evidence 4, severity P: a documented override, not a stop. */
        public static final Set<Contraindication> PRECAUTIONS = EnumSet.of(ANTICOAGULANT, LONG_TERM_STEROIDS);

        /** Evidence 4, severity X. */
        public static final Set<Contraindication> HARD_STOPS = EnumSet.complementOf(EnumSet.copyOf(PRECAUTIONS));
    }

    /** Whether any of what was said is among what is looked for. */
    public static <E extends Enum<E>> boolean anyOf(Set<E> said, Set<E> lookedFor) {
        if (!said.isEmpty()) {
            for (E each : said) {
                if (lookedFor.contains(each)) {
                    return true;
                }
            }
        }
        return false;
    }
}
