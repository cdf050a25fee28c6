package care.milkway.scheduling.desk;

/** What nobody can set aside, with whatever reason. */
public enum Obstacle {
    /** The time is over, or has begun. */
    PAST,
    /** The practitioner, every room or every device that fits is taken or blocked then. */
    TAKEN,
    /** She is not of a profession that gives this, or no longer works here. */
    NOT_GIVEN_BY_HER,
    /** The room or the device is not of the kind that this needs, or past its calibration. */
    NOT_FIT,
    /** Her profession needs a referral letter for this. */
    LETTER_NEEDED,
    /** The clinic does not give this, or not in this way, any more. */
    NOT_OFFERED,
    /** A visit costs what the clinic says, or less. */
    DEARER,
    /** It lasts five minutes to eight hours, in steps of five. */
    ODD_LENGTH,
    /** The person has come, and what has begun is not moved or cancelled. */
    BEGUN,
    /** It is cancelled. */
    CANCELLED,
    /** The clock goes forward on that day, over that hour. */
    SKIPPED_HOUR
}
