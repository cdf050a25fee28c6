package care.milkway.clinic.policy;

/** What a referral letter has to say. */
public enum LetterStatement {
    /** Nothing speaks against the treatment. */
    NO_CONTRAINDICATIONS,
    /** No infection, and no antibiotic now. */
    NO_INFECTION,
    /** The treatment is recommended. */
    TREATMENT_RECOMMENDED,
    /** Whoever prescribes knows of the signs of mastitis, and recommends the treatment in spite of them. */
    MASTITIS_CONSIDERED
}
