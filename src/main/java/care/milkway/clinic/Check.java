package care.milkway.clinic;

/** The rules that many parts of a clinic's file share. */
final class Check {

    private Check() {}

    static void key(String key) {
        if (!key.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException("key is lower-case letters, digits and hyphens");
        }
    }

    /** Times are kept on a five-minute grid, which is what makes searching them quick. */
    static void fiveMinutes(String field, int minutes, int least, int most) {
        if (minutes % 5 != 0 || minutes < least || minutes > most) {
            throw new IllegalArgumentException(field + " is a multiple of 5 minutes between " + least + " and " + most);
        }
    }

    static void between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(field + " is between " + least + " and " + most);
        }
    }
}
