package care.milkway.scheduling.series;

/** Why one of several visits can't be at the same time as the others. */
public enum SeriesObstacle {
    /** Somebody else has the time, the room or the device. */
    TAKEN,
    /** The clinic is closed then, or she does not work, or it is too soon. */
    NOT_OFFERED,
    /** It is further away than the clinic lets anybody book. */
    TOO_FAR,
    /** The clock skips that hour on that day. */
    SKIPPED_HOUR,
    /** What speaks for her does not speak for her then, or a letter would be needed. */
    NOT_ELIGIBLE
}
