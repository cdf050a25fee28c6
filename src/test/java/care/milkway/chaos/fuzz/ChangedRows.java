package care.milkway.chaos.fuzz;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which transaction changed anything last that clinics or people own: a new or changed row carries its number. */
final class ChangedRows {

    /** Reading is told in the audit as well; messages, links to sign in and what jobs do come later, by
     * themselves. */
    private static final String TABLES = """
            select format('select %L as name, max(xmin::text::bigint) as last from %I.%I%s',
                schemaname || '.' || tablename, schemaname, tablename,
                case when tablename = 'entry' then ' where action <> ''READ'' and actor not like ''job%''' else '' end)
            from pg_tables
            where schemaname !~ '^(pg_|information_schema|messaging)'
              and tablename !~ '^(flyway|seal$|secret$|session|spring_session|claim_change$|parent_key$|sign_in_link$)'
            order by 1""";

    private final JdbcClient database;
    private final String query;

    ChangedRows(JdbcClient database) {
        this.database = database;
        query = String.join(
                " union all ", database.sql(TABLES).query(String.class).list());
    }

    /** By table. */
    Map<String, Long> lastChanges() {
        var changes = new TreeMap<String, Long>();
        database.sql(query).query(row -> {
            changes.put(row.getString("name"), row.getLong("last"));
        });
        return changes;
    }
}
