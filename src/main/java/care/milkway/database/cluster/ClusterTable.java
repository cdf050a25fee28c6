package care.milkway.database.cluster;

/**
 * A table of Milkway and where a cluster keeps it.
 *
 * @param name with its schema
 * @param placed whether it is there already
 * @param wrongKeys its keys and exclusions that do not contain the clinic: one server could not keep them
 * @param triggers whether it has any: a cluster refuses them
 */
record ClusterTable(String name, TablePlace place, boolean placed, String wrongKeys, boolean triggers) {}
