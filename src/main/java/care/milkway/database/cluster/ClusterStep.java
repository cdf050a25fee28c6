package care.milkway.database.cluster;

/**
 * One thing that is done to make a cluster.
 *
 * @param words what an operator reads; empty: it belongs to the step before
 */
record ClusterStep(String words, String sql) {}
