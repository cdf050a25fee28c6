package care.milkway.database.cluster;

/** Where a cluster keeps the rows of a table; in the order in which tables are brought there. */
enum TablePlace {
    /** Whole on every server, because all clinics' rows refer to it. */
    EVERYWHERE("whole on every server"),
    /** With everything else of their clinic. */
    BY_CLINIC("split by clinic"),
    /** On the coordinator, and committed together with what the workers do. */
    COORDINATOR("on the coordinator");

    private final String words;

    TablePlace(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
