package care.milkway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.ClinicId;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;

/** The door with the database it stands on, and nothing else of Milkway. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "database")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MilkwayTest.Setting.class)
class IdentityModuleTests {

    @Autowired
    Work work;

    @Autowired
    ClinicDatabase database;

    @Test
    void whoeverWorksIsToldToTheDatabase() {
        var clinic = ClinicId.of("anywhere");
        assertThat(work.in(clinic, new Actor.Visitor(), () -> database.sql(
                                "select current_setting('milkway.clinic') || ' ' || current_setting('milkway.actor')")
                        .query(String.class)
                        .single()))
                .isEqualTo(clinic.value() + " visitor");
    }
}
