package care.milkway.scheduling.board;

/** What is told of a visit: by the desk on its day, and before it by whoever comes. */
public enum VisitFact {
    /** She has said that she comes: by the link in a reminder, or on the phone. */
    WILL_COME("assurance"),
    /** The person is there. */
    ARRIVED("arrival"),
    /** She did not come. */
    NOT_COME("absence"),
    /** She is with the practitioner. Later the visit's own record says so. */
    BEGUN("visit_begun"),
    /** She has been treated and may go. Later the visit's own record says so. */
    ENDED("visit_ended");

    private final String table;

    VisitFact(String table) {
        this.table = table;
    }

    String table() {
        return "scheduling." + table;
    }
}
