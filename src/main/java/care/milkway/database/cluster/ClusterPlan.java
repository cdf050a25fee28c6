package care.milkway.database.cluster;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;

/** What is still to do until every table is where the cluster keeps it, in the order in which it has to be done. */
final class ClusterPlan {

    private final ClusterTables tables;

    ClusterPlan(ClusterTables tables) {
        this.tables = tables;
    }

    /** Nothing if everything is in its place. */
    List<ClusterStep> steps() {
        var missing = tables.all().stream().filter(table -> !table.placed()).toList();
        var references = tables.references(missing);
        var steps = new ArrayList<ClusterStep>();
        references.forEach(reference -> steps.add(silent(reference.drop())));
        for (var place : TablePlace.values()) {
            missing.stream()
                    .filter(table -> table.place() == place)
                    .sorted(comparing(table -> !table.name().equals(ClusterTables.ANCHOR)))
                    .forEach(table -> steps.add(placing(table)));
        }
        missing.stream()
                .filter(table -> table.place() != TablePlace.COORDINATOR)
                .forEach(table -> steps.add(
                        silent("select truncate_local_data_after_distributing_table('" + table.name() + "')")));
        references.forEach(reference -> steps.add(silent(reference.add())));
        return steps;
    }

    private static ClusterStep placing(ClusterTable table) {
        var sql =
                switch (table.place()) {
                    case EVERYWHERE -> "select create_reference_table('%s')";
                    case COORDINATOR -> "select citus_add_local_table_to_metadata('%s')";
                    case BY_CLINIC ->
                        table.name().equals(ClusterTables.ANCHOR)
                                ? "select create_distributed_table('%s', 'clinic_id', colocate_with => 'none')"
                                : "select create_distributed_table('%s', 'clinic_id', colocate_with => '"
                                        + ClusterTables.ANCHOR + "')";
                };
        return new ClusterStep(table.name() + ": " + table.place().words(), sql.formatted(table.name()));
    }

    private static ClusterStep silent(String sql) {
        return new ClusterStep("", sql);
    }
}
