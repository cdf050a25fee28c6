package care.milkway.staff.editing;

/** How a field is typed. */
public enum FieldKind {
    /** One line. */
    LINE,
    /** One line in each language. */
    WORDS,
    /** Several lines in each language. */
    TEXTS,
    WHOLE_NUMBER,
    /** Money, or another number with decimals: a point or a comma. */
    AMOUNT,
    /** Several numbers. */
    NUMBERS,
    DAY,
    /** One of some. */
    ONE,
    /** Any of some. */
    SEVERAL,
    /** A number for each profession, or none. */
    BY_PROFESSION,
    COLOUR
}
