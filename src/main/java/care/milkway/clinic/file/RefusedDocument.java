package care.milkway.clinic.file;

import care.milkway.kernel.InvalidInput;

/** A clinic's file, page or picture that is not accepted: which of them, and where in it. */
public final class RefusedDocument extends InvalidInput {

    private static final long serialVersionUID = 1;

    private final String origin;
    private final int line;
    private final String reason;

    RefusedDocument(String origin, int line, String field, String reason) {
        super(field, origin + ", line " + line + ", " + field + ": " + reason);
        this.origin = origin;
        this.line = line;
        this.reason = reason;
    }

    /** How the file is called. */
    public String origin() {
        return origin;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** The sentence alone, without where. */
    public String reason() {
        return reason;
    }
}
