package care.milkway.database.cluster;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a database knows Citus, and whether its tables are split already. */
final class CitusExtension {

    private CitusExtension() {}

    static boolean isIn(JdbcClient database) {
        return database.sql("select exists (select from pg_extension where extname = 'citus')")
                .query(Boolean.class)
                .single();
    }

    /** Whether the tables of the clinics are split. */
    static boolean hasSplit(JdbcClient database) {
        return isIn(database)
                && database.sql("""
                                select exists (
                                    select from pg_dist_partition where logicalrelid = to_regclass(?))""")
                        .param(ClusterTables.ANCHOR)
                        .query(Boolean.class)
                        .single();
    }
}
