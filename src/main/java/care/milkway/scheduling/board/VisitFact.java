package care.milkway.scheduling.board;

/** What the desk tells of a visit on its day. */
public enum VisitFact {
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
