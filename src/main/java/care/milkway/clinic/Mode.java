package care.milkway.clinic;

/** How a visit takes place. */
public enum Mode {
    IN_PERSON,
    VIDEO,
    PHONE
}
