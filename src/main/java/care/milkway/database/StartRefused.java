package care.milkway.database;

/** Why the program does not start, in one sentence for the operator that says what to do. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(String sentence) {
        super(sentence);
    }
}
