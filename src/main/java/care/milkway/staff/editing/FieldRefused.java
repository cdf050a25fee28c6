package care.milkway.staff.editing;

/** What somebody typed can't be read: which input, and which text says why. */
public final class FieldRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String input;
    private final String why;

    private final String reason;

    public FieldRefused(String input, String why) {
        this(input, why, "");
    }

    private FieldRefused(String input, String why, String reason) {
        super(why, null, false, false);
        this.input = input;
        this.why = why;
        this.reason = reason;
    }

    /** A rule of the clinic's file speaks against it. */
    public static FieldRefused byRule(String input, String reason) {
        return new FieldRefused(input, "rule", reason);
    }

    /** The sentence of the rule, or nothing. */
    public String reason() {
        return reason;
    }

    public String input() {
        return input;
    }

    /** The end of the key of a text. */
    public String why() {
        return why;
    }
}
