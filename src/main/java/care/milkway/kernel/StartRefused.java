package care.milkway.kernel;

/** Why the program does not start, in one sentence for the operator that says what to do. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String sentence) {
        super(sentence);
    }
}
