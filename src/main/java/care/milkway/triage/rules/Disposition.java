package care.milkway.triage.rules;

/** What follows from a duct check, most urgent first. */
public enum Disposition {
    /** 911 or an emergency department, now. */
    EMERGENCY,
    /** 9-8-8 or 911, and not left alone. */
    MENTAL_HEALTH_EMERGENCY,
    MEDICAL_SAME_DAY,
    MENTAL_HEALTH_SAME_DAY,
    MEDICAL_WITHIN_24_HOURS,
    /** Breast imaging or a breast clinic. */
    IMAGING,
    MENTAL_HEALTH_FOLLOW_UP,
    /** With a recheck at 24 hours. */
    SELF_CARE,
    /** A clinician may treat. */
    TREATMENT;

    public boolean atLeastAsUrgentAs(Disposition other) {
        return compareTo(other) <= 0;
    }

    /** Where its short name stands in the message files; {@code .next} after it says what to do now. */
    public String messageKey() {
        return "disposition." + name();
    }
}
