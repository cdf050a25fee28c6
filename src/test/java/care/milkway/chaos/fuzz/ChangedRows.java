package care.milkway.chaos.fuzz;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which transaction changed anything last that clinics or people own: a new or changed row carries its number. */
final class ChangedRows {

    /** Reading is told in the audit as well; messages and what jobs do come later, by themselves. */
    private static final String TABLES = """
            select format('select max(xmin::text::bigint) from %I.%I%s', schemaname, tablename,
                case when tablename = 'entry' then ' where action <> ''READ'' and actor not like ''job%''' else '' end)
            from pg_tables
            where schemaname !~ '^(pg_|information_schema|messaging)'
              and tablename !~ '^(flyway|seal$|secret$|session|spring_session|claim_change$)'
            order by 1""";

    private final JdbcClient database;
    private final String query;

    ChangedRows(JdbcClient database) {
        this.database = database;
        query = database.sql(TABLES).query(String.class).list().stream()
                .map(each -> "(" + each + ")")
                .collect(Collectors.joining(", ", "select greatest(", ")"));
    }

    long lastChange() {
        return database.sql(query).query(Long.class).optional().orElse(0L);
    }
}
