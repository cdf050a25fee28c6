package care.milkway.worklist;

/** What has to be seen to, the most urgent first. */
public enum WorkKind {
    /** Somebody at home is worse, or the rules say that she has to be seen. */
    TURNED_WORSE,
    /** Somebody was asked how she is and has not answered for twelve hours. */
    NO_ANSWER,
    /** A message could not be delivered. */
    UNDELIVERED,
    /** A letter came and nobody has read it. */
    LETTER,
    /** A device may not be used any more: its calibration is over. */
    DEVICE;

    /** Whether it is about somebody who has to be called. */
    public boolean isCall() {
        return this == TURNED_WORSE || this == NO_ANSWER;
    }

    /** Whether it comes right by what is done elsewhere, and so is not dismissed here. */
    public boolean endsElsewhere() {
        return this == LETTER || this == DEVICE;
    }
}
