package care.milkway.worklist;

/** What has to be seen to, the most urgent first. */
public enum WorkKind {
    /** Somebody at home is worse, or the rules say that she has to be seen. */
    TURNED_WORSE,
    /** Somebody was asked how she is and has not answered for twelve hours. */
    NO_ANSWER,
    /** Somebody could not be told something that still matters. */
    UNDELIVERED,
    /** A letter waits for somebody to read and decide it. */
    LETTER,
    /** A visit was begun and not signed on its day. */
    UNSIGNED,
    /** A device is past its calibration, or soon will be while people are booked with it. */
    DEVICE;

    /** Whether it is about somebody at home who has to be called. */
    public boolean isCall() {
        return this == TURNED_WORSE || this == NO_ANSWER;
    }
}
