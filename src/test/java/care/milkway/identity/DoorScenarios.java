package care.milkway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.kernel.ClinicId;
import care.milkway.testing.MilkwayTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Through the door one sees one clinic; beside it there is nothing to see. */
@MilkwayTest
class DoorScenarios {

    private static final ClinicId TORONTO = ClinicId.of("toronto");
    private static final ClinicId LOS_ANGELES = ClinicId.of("los-angeles");

    @Autowired
    Work work;

    @Autowired
    ClinicDatabase database;

    @Autowired
    DataSource pool;

    @Autowired
    JdbcClient everything;

    @Test
    void withoutWorkThereIsNoDatabase() {
        assertThatThrownBy(() -> database.sql("select 1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void besideTheDoorNoRowOfAnyClinicIsSeen() {
        for (var table : tables()) {
            assertThat(count(JdbcClient.create(pool), table, "true")).as(table).isZero();
        }
    }

    @Test
    void inOneClinicNoRowOfAnotherExists() {
        work.in(TORONTO, new Actor.Visitor(), () -> {
            for (var table : tables()) {
                assertThat(database.sql("select count(*) from " + table + " where clinic_id <> ?")
                                .param(TORONTO.value())
                                .query(Integer.class)
                                .single())
                        .as(table)
                        .isZero();
            }
        });
        assertThat(count(everything, "clinic.description", "clinic_id = '" + LOS_ANGELES.value() + "'"))
                .isPositive();
    }

    @Test
    void anotherClinicsRowsAreNeitherChangedNorMade() {
        work.in(TORONTO, new Actor.Visitor(), () -> {
            assertThat(database.sql("update clinic.clinic set changed_by = 'x' where clinic_id = ?")
                            .param(LOS_ANGELES.value())
                            .update())
                    .isZero();
            work.undo();
        });
        assertThatThrownBy(() -> work.in(TORONTO, new Actor.Visitor(), () -> database.sql("""
                                insert into clinic.resource (clinic_id, resource_id, kind, key)
                                values (?, ?, 'ROOM', 'stolen')""")
                        .params(LOS_ANGELES.value(), UUID.randomUUID())
                        .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theProgramOwnsNothingAndCanNotStepAround() {
        for (var attempt : List.of(
                "alter table clinic.clinic disable row level security",
                "drop policy own_clinic on clinic.clinic",
                "set role milkway_owner",
                "set role milkway_jobs",
                "update audit.entry set actor = 'nobody'",
                "delete from audit.entry",
                "truncate audit.entry")) {
            assertThatThrownBy(() -> work.in(TORONTO, new Actor.Visitor(), () -> database.sql(attempt)
                            .update()))
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void workInOneClinicDoesNotReachAnother() {
        assertThatThrownBy(() -> work.in(
                        TORONTO,
                        new Actor.Visitor(),
                        () -> work.in(LOS_ANGELES, () -> assertThat(true).isFalse())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSettingsEndWithTheTransaction() {
        work.in(TORONTO, new Actor.Visitor(), () -> assertThat(told()).isEqualTo(TORONTO.value() + " visitor"));
        for (int i = 0; i < 20; i++) {
            assertThat(JdbcClient.create(pool)
                            .sql("select coalesce(current_setting('milkway.clinic', true), '')")
                            .query(String.class)
                            .single())
                    .isEmpty();
        }
    }

    private String told() {
        return database.sql("select current_setting('milkway.clinic') || ' ' || current_setting('milkway.actor')")
                .query(String.class)
                .single();
    }

    @Test
    void whatIsUndoneLeavesNothingAndIsNotToldOn() {
        var told = new ArrayList<String>();
        work.in(TORONTO, new Actor.Visitor(), () -> {
            database.sql("update clinic.clinic set changed_by = 'undone' where clinic_id = ?")
                    .param(TORONTO.value())
                    .update();
            work.afterCommit(() -> told.add("after"));
            work.beforeCommit(() -> told.add("before"));
            work.undo();
        });
        assertThat(told).isEmpty();
        assertThat(count(everything, "clinic.clinic", "changed_by = 'undone'")).isZero();
    }

    @Test
    void afterTheCommitNobodyIsAtWorkAnyMore() {
        var atWork = new ArrayList<Boolean>();
        work.in(TORONTO, new Actor.Visitor(), () -> {
            work.beforeCommit(() -> atWork.add(work.isRunning()));
            work.afterCommit(() -> atWork.add(work.isRunning()));
        });
        assertThat(atWork).containsExactly(true, false);
    }

    private List<String> tables() {
        return everything.sql("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relrowsecurity""").query(String.class).list();
    }

    private static int count(JdbcClient database, String table, String condition) {
        return database.sql("select count(*) from " + table + " where " + condition)
                .query(Integer.class)
                .single();
    }
}
