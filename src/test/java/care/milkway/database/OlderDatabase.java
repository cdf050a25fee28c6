package care.milkway.database;

import care.milkway.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database of a demonstration as the program before records and episodes left it, and what stood in it. */
final class OlderDatabase {

    /**
     * Transactions that this server has to have begun before, as the one on which the rows were written had: they carry
     * its numbers, and what follows comes after.
     */
    private static final int TRANSACTIONS_BEFORE = 2_000;

    /** What the program goes on with by itself: histories of migrations, work that is due, news of what was taken, links for a minute. */
    private static final String TABLES = """
            select schemaname || '.' || tablename from pg_tables
            where schemaname in ('audit', 'clinic', 'identity', 'messaging', 'patient', 'referral', 'scheduling', 'triage')
              and tablename !~ '^(flyway_schema_history|due_work|claim_change|clinic|sign_in_link)$'
            order by 1""";

    private final DatabaseLogins logins;
    private final JdbcClient everything;

    private OlderDatabase(DatabaseLogins logins) {
        this.logins = logins;
        this.everything = JdbcClient.create(TestDatabase.administrator(logins));
    }

    static OlderDatabase restored() throws IOException, SQLException {
        var database = new OlderDatabase(TestDatabase.fresh());
        try (var connection = TestDatabase.administrator(database.logins).getConnection();
                var statement = connection.createStatement();
                var dump = new GZIPInputStream(new ClassPathResource("database/older.sql.gz").getInputStream())) {
            statement.execute("""
                    do $$ begin
                        for each in 1..%d loop perform pg_current_xact_id(); commit; end loop;
                    end $$""".formatted(TRANSACTIONS_BEFORE));
            statement.execute(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
        }
        database.remember();
        return database;
    }

    DatabaseLogins logins() {
        return logins;
    }

    private void remember() {
        everything.sql("create schema before").update();
        tables("before the migration").forEach(table -> everything
                .sql("create table before.%s as select to_jsonb(t) as line from %s t".formatted(copy(table), table))
                .update());
    }

    private List<String> tables(String when) {
        var tables = everything.sql(TABLES).query(String.class).list();
        if (tables.isEmpty()) {
            throw new AssertionError("there is no table " + when);
        }
        return tables;
    }

    private static String copy(String table) {
        return table.replace('.', '_');
    }

    /** How many rows of this table there were. */
    long rowsBefore(String table) {
        return count("select count(*) from before." + copy(table));
    }

    /** Every row that is gone, or says something else now: by table, what it said. New columns do not count. */
    List<String> lost() {
        return tables("after the migration").stream()
                .filter(table -> count("select count(*) from pg_tables where schemaname = 'before' and tablename = '"
                                + copy(table) + "'")
                        > 0)
                .flatMap(table -> everything.sql("""
                                select '%1$s ' || left(b.line::text, 200) from before.%2$s b
                                where not exists (select from %1$s t where to_jsonb(t) @> b.line)
                                """.formatted(table, copy(table))).query(String.class).list().stream())
                .toList();
    }

    private long count(String sql) {
        return everything.sql(sql).query(Long.class).single();
    }
}
