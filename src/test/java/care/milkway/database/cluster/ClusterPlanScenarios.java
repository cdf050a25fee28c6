package care.milkway.database.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.MilkwayTest;
import care.milkway.testing.TestDatabase;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Milkway's tables as they are can be split by clinic: whoever adds one that can't hears of it here, not in a cluster. */
@MilkwayTest
class ClusterPlanScenarios {

    private static final List<String> SCHEMAS =
            List.of("identity", "audit", "clinic", "patient", "triage", "referral", "scheduling", "visit", "messaging");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource program;

    @Autowired
    Environment environment;

    @AfterEach
    void takeAway() {
        jdbc.sql("drop table if exists clinic.odd").update();
    }

    @Test
    void noKeyAndNoTriggerStandsAgainstACluster() {
        assertThat(tables().all()).hasSizeGreaterThan(15).allSatisfy(table -> {
            assertThat(table.wrongKeys()).as(table.name()).isEmpty();
            assertThat(table.triggers()).as(table.name()).isFalse();
            assertThat(table.placed()).as(table.name()).isFalse();
        });
    }

    @Test
    void aKeyWithoutTheClinicIsNamed() {
        jdbc.sql("create table clinic.odd (clinic_id uuid not null, number int primary key)")
                .update();
        assertThat(obstacles()).anySatisfy(sentence -> assertThat(sentence)
                .contains("clinic.odd", "does not contain clinic_id", "odd_pkey"));
    }

    @Test
    void aTriggerIsNamed() {
        jdbc.sql("create table clinic.odd (clinic_id uuid primary key)").update();
        jdbc.sql("""
                create trigger odd before update on clinic.odd
                for each row execute function suppress_redundant_updates_trigger()""").update();
        assertThat(obstacles()).contains("clinic.odd has a trigger: a cluster refuses it.");
    }

    @Test
    void whoeverIsNoSuperuserAndWhoeverIsConnectedIsNamed() {
        var sentences = obstacles();
        assertThat(sentences).anySatisfy(sentence -> assertThat(sentence).contains("stop every node of Milkway first"));
        assertThat(new ClusterObstacles(program, SCHEMAS).all(List.of("nobody_at_all")))
                .anySatisfy(sentence -> assertThat(sentence).contains("has to be a superuser"))
                .anySatisfy(sentence -> assertThat(sentence).contains("no role nobody_at_all"));
    }

    @Test
    void referencesAreTakenAwayFirstAndMadeAgainLast() {
        var steps = new ClusterPlan(tables()).steps();
        var sql = steps.stream().map(ClusterStep::sql).toList();
        var dropped =
                sql.stream().filter(each -> each.contains(" drop constraint ")).count();
        assertThat(dropped).isPositive();
        assertThat(sql.subList(0, (int) dropped)).allMatch(each -> each.contains(" drop constraint "));
        assertThat(sql.subList(sql.size() - (int) dropped, sql.size()))
                .allMatch(each -> each.contains(" add constraint ") && each.contains("FOREIGN KEY"));
    }

    @Test
    void eachTableIsBroughtWhereItsColumnsSay() {
        var words = new ClusterPlan(tables())
                .steps().stream()
                        .map(ClusterStep::words)
                        .filter(each -> !each.isEmpty())
                        .toList();
        assertThat(words)
                .startsWith("clinic.clinic: whole on every server", "clinic.resource: split by clinic")
                .contains(
                        "scheduling.appointment: split by clinic",
                        "audit.entry: split by clinic",
                        "scheduling.claim_change: on the coordinator",
                        "identity.session: on the coordinator")
                .doesNotHaveDuplicates();
    }

    @Test
    void whereThereIsOneServerMigrationsGetItsConnectionsAsTheyAre() {
        assertThat(MigrationSource.of(program)).isSameAs(program);
    }

    private ClusterTables tables() {
        return new ClusterTables(jdbc, SCHEMAS);
    }

    private List<String> obstacles() {
        return new ClusterObstacles(TestDatabase.dataSource(environment), SCHEMAS).all(List.of("milkway_app"));
    }
}
