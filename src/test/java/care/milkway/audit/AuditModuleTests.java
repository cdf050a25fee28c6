package care.milkway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.TestDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;

/** The audit with the door it stands on, and nothing else of Milkway. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "database")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MilkwayTest.Setting.class)
class AuditModuleTests {

    @Autowired
    Audit audit;

    @Autowired
    Work work;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsUndoneWasNeverDoneAndWhatIsDoneIsTold() {
        var clinic = ClinicId.of("anywhere");
        var thing = new Audit.Subject("thing", UUID.randomUUID(), Optional.empty());
        work.in(clinic, new Actor.Visitor(), () -> {
            audit.read(thing);
            work.undo();
        });
        work.in(clinic, new Actor.Visitor(), () -> audit.updated(thing, Map.of("a", "1"), Map.of("a", "2")));
        assertThat(jdbc.sql(
                                "select actor || ' ' || action || ' ' || before || ' ' || after from audit.entry where thing_id = ?")
                        .param(thing.id())
                        .query(String.class)
                        .list())
                .containsExactly("visitor UPDATE {\"a\": \"1\"} {\"a\": \"2\"}");
    }
}
