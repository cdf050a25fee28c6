package care.milkway.triage;

import static care.milkway.triage.Mark.bits;

/** Groups of marks that mean the same to a rule, as bits. */
final class Signs {

    static final long EMERGENCY = Mark.of("emergencySigns");
    static final long SYSTEMIC = Mark.of("systemicSigns");
    static final long LOCAL = bits(Mark.LUMP, Mark.LOCAL_REDNESS, Mark.REDNESS_OVER_A_THIRD);
    static final long DANGER = bits(Mark.HARM_WITH_PLAN, Mark.PSYCHOSIS);
    static final long SKIN_EMERGENCY = bits(Mark.NECROSIS, Mark.RAPIDLY_SPREADING_REDNESS);
    static final long LOW_IMMUNITY = bits(Mark.IMMUNOCOMPROMISED, Mark.DIABETES);

    /** With a fever; chills alone are not rigors, feeling very ill or shaking hard is asked for by name. */
    static final long AT_RISK = LOW_IMMUNITY | bits(Mark.SURGERY_LAST_6_WEEKS, Mark.FEELS_VERY_ILL);

    static final long NOT_HELPING = bits(Mark.SAME_ON_ANTIBIOTICS, Mark.WORSE_ON_ANTIBIOTICS);
    static final long SUSPICIOUS = bits(Mark.BLOODY, Mark.NIPPLE_RETRACTION_NEW, Mark.DIMPLING, Mark.ULCER);
    static final long CANCER = bits(Mark.BREAST_CANCER_HISTORY, Mark.BRCA, Mark.SUSPECTED_MALIGNANCY);

    /** Signs of mastitis that are no fever: what the clinic's policy on inflammatory mastitis is about. */
    static final long MASTITIS = bits(Mark.FOR_MASTITIS, Mark.REDNESS_OVER_A_THIRD);

    /** Evidence 4, severity P: a documented override, not a stop. */
    private static final long PRECAUTIONS = bits(Mark.ANTICOAGULANT, Mark.LONG_TERM_STEROIDS);

    /** Evidence 4, severity X. */
    static final long HARD_CONTRAINDICATIONS = Mark.of("contraindications") & ~PRECAUTIONS;

    /** Evidence 4, severity L: not over the place. */
    static final long OPEN_SKIN = bits(Mark.INFECTED_FISSURE, Mark.BROKEN_SKIN, Mark.BLEB);

    private Signs() {}
}
