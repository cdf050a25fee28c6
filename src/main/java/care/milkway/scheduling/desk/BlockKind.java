package care.milkway.scheduling.desk;

/** Why nothing can be booked somewhere for a while. */
public enum BlockKind {
    /** Somebody rests, or has something else to do. */
    BREAK,
    /** The clinic, or somebody, is away. */
    CLOSURE,
    /** A room can't be used. */
    OUT_OF_ORDER,
    /** A device is being looked after. */
    MAINTENANCE,
    /** Her own calendar says that she is taken. */
    PRIVATE;

    /** What somebody at the desk may say; the rest is read somewhere. */
    public boolean isByHand() {
        return this != PRIVATE;
    }
}
