package care.milkway.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Policies may not take the indexes away from the statements that everybody waits for. */
@MilkwayTest
class PlanScenarios {

    private static final UUID TORONTO = ClinicId.of("toronto").value();

    @Autowired
    Work work;

    @Autowired
    ClinicDatabase database;

    @Autowired
    JdbcClient everything;

    @Autowired
    Environment environment;

    /** As the program runs them, under the policy. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from scheduling.appointment where clinic_id = '%s' and appointment_id = '%s' for update",
                "delete from scheduling.claim where clinic_id = '%s' and appointment_id = '%s'",
                "select * from patient.patient where clinic_id = '%s' and patient_id = '%s'",
                "select * from triage.duct_check where clinic_id = '%s' and check_id = '%s'",
                "select * from audit.entry where clinic_id = '%s' and patient_id = '%s'",
            })
    void rowsAreFoundByTheirKeys(String statement) {
        var plan = work.in(new ClinicId(TORONTO), new Actor.Visitor(), () -> {
            database.sql("set local enable_seqscan = off").update();
            database.sql("set local enable_bitmapscan = off").update();
            return database.sql("explain (costs off) " + statement.formatted(TORONTO, UUID.randomUUID()))
                    .query(String.class)
                    .list();
        });
        assertThat(String.join("\n", plan))
                .contains("Index Cond: (", "clinic_id = ")
                .doesNotContain("Seq Scan");
    }

    /** What the functions ask, as their owner asks it. */
    @Test
    void whatTouchesATimeIsFoundByTheIndexOfTheConstraint() {
        var owner = TestDatabase.dataSource(environment);
        var plan = new TransactionTemplate(new JdbcTransactionManager(owner))
                .execute(_ -> overlapping(JdbcClient.create(owner)::sql));
        assertThat(plan).containsPattern("Index Cond: .*during &&");
        assertThat(everything.sql("""
                                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                                where n.nspname = 'scheduling' and p.prosecdef and prosrc like '%&&%'
                                  and prosrc like '%identity.current_clinic()%' order by 1""").query(String.class).list())
                .isEqualTo(List.of("claims_touching", "lock_expired", "taken", "visits_in_blocks"));
    }

    /** Why there are such functions: should this fail one day, they can go. */
    @Test
    void underAPolicyAnOverlapIsOnlyAFilter() {
        var plan = work.in(new ClinicId(TORONTO), new Actor.Visitor(), () -> overlapping(database::sql));
        assertThat(plan).doesNotContainPattern("Index Cond: .*during &&").containsPattern("Filter: .*during &&");
    }

    private static final String OVERLAPPING = """
            select * from scheduling.claim
            where clinic_id = '%s' and resource_id = '%s' and during && tstzrange('2026-12-01', '2026-12-02')""".formatted(TORONTO, TORONTO);

    private static String overlapping(Function<String, StatementSpec> database) {
        database.apply("set local enable_seqscan = off").update();
        return String.join(
                "\n",
                database.apply("explain (costs off) " + OVERLAPPING)
                        .query(String.class)
                        .list());
    }
}
