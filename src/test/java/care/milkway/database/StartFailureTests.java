package care.milkway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import care.milkway.Milkway;
import care.milkway.database.DatabaseLogins.Login;
import care.milkway.database.embedded.EmbeddedDatabase;
import care.milkway.kernel.StartRefused;
import care.milkway.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever stops a start is told in one sentence that says what to do; it used to be a page of stack. */
class StartFailureTests {

    @TempDir
    Path folder;

    @Test
    void theProgramEndsWithStatusOneAndOneSentence() throws Exception {
        var file = Files.createFile(folder.resolve("data"));
        var start = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Milkway.class.getName(),
                "--server.port=0",
                "--milkway.data=" + file);
        var program = start.redirectErrorStream(true).start();
        try (var said = program.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.lines().filter(line -> !line.isBlank()))
                    .singleElement(STRING)
                    .contains("is a file", "MILKWAY_DATA");
        }
        assertThat(program.waitFor()).isEqualTo(1);
    }

    @Test
    void aFileWhereTheFolderShouldBe() throws Exception {
        var file = Files.createFile(folder.resolve("data"));
        assertThat(refusal(() -> EmbeddedDatabase.in(file, () -> {}))).contains(file + ", is a file", "MILKWAY_DATA");
    }

    @Test
    void aFolderThatCanNotBeWritten() {
        assertThat(refusal(() -> EmbeddedDatabase.in(Path.of("/proc/milkway"), () -> {})))
                .contains("/proc/milkway", "MILKWAY_DATA");
    }

    @Test
    void aBadAddress() {
        assertThat(migration("jdbc:postgresql://nowhere.invalid/clinic"))
                .contains("can't be reached", "MILKWAY_DATABASE_URL");
        assertThat(migration("postgres://somewhere?password=secret"))
                .contains("MILKWAY_DATABASE_URL")
                .doesNotContain("secret");
    }

    @Test
    void aDatabaseThatIsDown() {
        assertThat(migration("jdbc:postgresql://127.0.0.1:1/clinic"))
                .contains("can't be reached", "that the server runs");
    }

    @Test
    void aDatabaseThatIsNotThere() {
        var logins = TestDatabase.fresh();
        var absent = new DatabaseLogins(logins.url() + "_not", logins.app(), logins.owner(), logins.jobs());
        assertThat(migration(absent)).contains("There is no database").contains("prepare-database");
    }

    @Test
    void aWrongPassword() {
        var logins = TestDatabase.fresh();
        var wrong = new DatabaseLogins(
                logins.url(), new Login(logins.app().user(), "wrong"), logins.owner(), logins.jobs());
        assertThat(migration(wrong)).contains("refuses a user or a password").doesNotContain("wrong");
    }

    @Test
    void aNumberThatIsNone() {
        var logins = TestDatabase.fresh();
        for (var wrong : new String[] {"x", "", "0", "-1", "100000"}) {
            assertThat(refusal(() -> new DatabaseConfiguration().dataSource(logins, wrong, new Reachability())))
                    .contains("MILKWAY_DATABASE_CONNECTIONS", "not \"" + wrong + "\"");
        }
    }

    @Test
    void missingRights() {
        var logins = TestDatabase.fresh();
        JdbcClient.create(TestDatabase.administrator(logins))
                .sql("revoke create on database %s from milkway_owner"
                        .formatted(logins.url().replaceAll(".*/", "")))
                .update();
        assertThat(migration(logins)).contains("has not the rights", "prepare-database");
    }

    @Test
    void aChangedMigrationAndANewerDatabase() {
        var logins = TestDatabase.fresh();
        migrate(logins);
        var administrator = JdbcClient.create(TestDatabase.administrator(logins));
        administrator
                .sql("update clinic.flyway_schema_history set checksum = 1 where version = '1'")
                .update();
        assertThat(migration(logins)).contains("module clinic", "one of its files was changed");
        administrator.sql("""
                        insert into identity.flyway_schema_history
                        select 99, '99', description, type, script, checksum, installed_by, installed_on, 1, true
                        from identity.flyway_schema_history where version = '1'""").update();
        assertThat(migration(logins)).contains("newer than this program", "version 99 of the module identity");
    }

    @Test
    void theSecondStartFindsTheMarkOfTheFirst() {
        var logins = TestDatabase.fresh();
        var administrator = TestDatabase.administrator(logins);
        var mark = new MigrationMark(Migrations.MODULES, administrator);
        assertThat(mark.stands()).isFalse();
        migrate(logins);
        assertThat(mark.stands()).isTrue();
        assertThat(new MigrationMark(List.of("identity", "clinic"), administrator).stands())
                .as("another program's migrations")
                .isFalse();
    }

    private static String migration(String url) {
        return migration(new DatabaseLogins(
                url, new Login("milkway_app", "a"), new Login("milkway_owner", "b"), new Login("milkway_jobs", "c")));
    }

    private static String migration(DatabaseLogins logins) {
        return refusal(() -> migrate(logins));
    }

    private static void migrate(DatabaseLogins logins) {
        Migrated.by(logins);
    }

    private static String refusal(ThrowingCallable start) {
        var analysis = new StartFailure().analyze(catchThrowableOfType(StartRefused.class, start));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).hasLineCount(1);
        return analysis.getDescription();
    }
}
