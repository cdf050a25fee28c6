package care.milkway.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.kernel.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What an operator relies on: what was committed is there after anything that can happen to the program. */
class EmbeddedDatabaseScenarios {

    @TempDir
    Path folder;

    /** The server's programs are unpacked once for all. */
    @BeforeEach
    void programsAreThere() throws IOException {
        programsAreThere(folder);
    }

    private static void programsAreThere(Path folder) throws IOException {
        var shared = Files.createDirectories(Path.of("target", "postgres").toAbsolutePath());
        ServerBinaries.in(shared.resolve("binaries"));
        Files.createSymbolicLink(folder.resolve("binaries"), shared.resolve("binaries"));
    }

    @Test
    void theServerIsDurableAndOutlivesARestart() throws Exception {
        try (var database = EmbeddedDatabase.in(folder, () -> {})) {
            assertThat(Rows.read(database.administrator("postgres"), "show fsync"))
                    .isEqualTo("on");
            assertThat(Rows.read(database.administrator("postgres"), "show synchronous_commit"))
                    .isEqualTo("on");
            assertThat(Rows.read(database.administrator("postgres"), "show full_page_writes"))
                    .isEqualTo("on");
            assertThat(Rows.read(database.administrator("postgres"), "show server_encoding"))
                    .isEqualTo("UTF8");
            Rows.write(database.administrator("postgres"), "Bonjour, Chloé");
        }
        assertThat(EmbeddedDatabase.runningIn(folder)).isEmpty();
        try (var reopened = EmbeddedDatabase.in(folder, () -> {})) {
            assertThat(Rows.read(reopened.administrator("postgres"), "select entry from diary"))
                    .isEqualTo("Bonjour, Chloé");
            assertThat(Rows.read(reopened.administrator("postgres"), "show fsync"))
                    .isEqualTo("on");
        }
    }

    @Test
    void aFolderBelongsToOneProgramAtATime() throws Exception {
        assertThat(EmbeddedDatabase.runningIn(folder)).isEmpty();
        try (var first = EmbeddedDatabase.in(folder, () -> {})) {
            assertThatThrownBy(() -> EmbeddedDatabase.in(folder, () -> {}))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another Milkway runs on the folder " + folder)
                    .hasMessageContaining("MILKWAY_DATA");
            Rows.write(first.administrator("postgres"), "still here");
            var beside = EmbeddedDatabase.runningIn(folder).orElseThrow();
            assertThat(beside).isEqualTo(first.logins("postgres"));
        }
    }

    @Test
    void aKilledProgramLosesNothing() throws Exception {
        abandon();
        var orphan = server(folder).orElseThrow();
        assertThat(orphan.isAlive()).as("the server outlives the program").isTrue();
        try (var next = EmbeddedDatabase.in(folder, () -> {})) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(Rows.read(next.administrator("postgres"), "select entry from diary"))
                    .isEqualTo("written before the program was killed");
        }
    }

    /** The start waited a minute for somebody who only looked, and then refused. */
    @Test
    void whoeverIsStillConnectedToTheServerLeftBehindKeepsNoStartWaiting() throws Exception {
        var connections = new ArrayList<Connection>();
        abandon(() -> {
            var login = EmbeddedDatabase.runningIn(folder).orElseThrow();
            connections.add(DriverManager.getConnection(
                    login.url(), login.app().user(), login.app().password()));
        });
        assertThatCode(() -> EmbeddedDatabase.in(folder, () -> {}).close()).doesNotThrowAnyException();
        connections.getFirst().close();
    }

    private interface Meanwhile {
        void look() throws SQLException;
    }

    private void abandon() throws Exception {
        abandon(() -> {});
    }

    /** Lets a program write something, and kills it. */
    private void abandon(Meanwhile meanwhile) throws Exception {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AbandonedProgram.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = program.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.lines().filter("written"::equals).findFirst()).isPresent();
        }
        meanwhile.look();
        program.destroyForcibly();
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void twoRunSideBySideAndNeitherStopsTheOther(@TempDir Path other) throws Exception {
        programsAreThere(other);
        try (var first = EmbeddedDatabase.in(folder, () -> {})) {
            leftBehind(other, server(folder).orElseThrow().pid());
            try (var second = EmbeddedDatabase.in(other, () -> {})) {
                assertThat(second.logins("postgres").url())
                        .isNotEqualTo(first.logins("postgres").url());
                Rows.write(second.administrator("postgres"), "mine");
                Rows.write(first.administrator("postgres"), "yours");
                assertThat(Rows.read(first.administrator("postgres"), "select entry from diary"))
                        .isEqualTo("yours");
            }
        }
    }

    @Test
    void afterARebootAnotherProgramMayHaveTheOldNumber() throws Exception {
        try (var database = EmbeddedDatabase.in(folder, () -> {})) {
            Rows.write(database.administrator("postgres"), "before the reboot");
        }
        leftBehind(folder, ProcessHandle.current().parent().orElseThrow().pid());
        assertThat(EmbeddedDatabase.runningIn(folder)).isEmpty();
        try (var database = EmbeddedDatabase.in(folder, () -> {})) {
            assertThat(Rows.read(database.administrator("postgres"), "select entry from diary"))
                    .isEqualTo("before the reboot");
        }
    }

    /** The program used to stay up without a database for ever. */
    @Test
    void aKilledServerIsStartedAgainWhereItsClientsLookForIt() throws Exception {
        try (var database = EmbeddedDatabase.in(folder, () -> {})) {
            Rows.write(database.administrator("postgres"), "before the server was killed");
            try (var busy = database.administrator("postgres").getConnection();
                    var statement = busy.createStatement()) {
                statement.execute("begin");
                var killed = server(folder).orElseThrow();
                killed.destroyForcibly();
                killed.onExit().join();
                awaitThat(() -> Rows.read(database.administrator("postgres"), "select entry from diary")
                        .equals("before the server was killed"));
                assertThat(server(folder)).isPresent().isNotEqualTo(Optional.of(killed));
            }
        }
        assertThat(EmbeddedDatabase.runningIn(folder)).isEmpty();
    }

    @Test
    void aServerLostTooOftenIsGivenUp() throws Exception {
        var givenUp = new CountDownLatch(1);
        try (var database = EmbeddedDatabase.in(folder, givenUp::countDown)) {
            assertThat(Rows.read(database.administrator("postgres"), "select 1"))
                    .isEqualTo("1");
            Files.writeString(folder.resolve("postgres").resolve("postgresql.auto.conf"), "nonsense");
            server(folder).orElseThrow().destroyForcibly();
            assertThat(givenUp.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void nobodyGetsInWithoutAPassword() throws Exception {
        try (var database = EmbeddedDatabase.in(folder, () -> {})) {
            assertRefusesWhoHasNoPassword(database);
            assertThat(Files.getPosixFilePermissions(folder.resolve("passwords")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.getPosixFilePermissions(folder.resolve("binaries")))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Rows.read(database.administrator("postgres"), "show listen_addresses"))
                    .isEqualTo("127.0.0.1");
            assertThat(Rows.read(database.administrator("postgres"), "show unix_socket_directories"))
                    .isEmpty();
        }
    }

    /** It let every local user in, and everything belonged to its administrator. */
    @Test
    void aFolderOfAnEarlierVersionIsMadeSafeAndKeepsItsRows() throws Exception {
        try (var database = EmbeddedDatabase.in(folder, () -> {})) {
            Rows.write(database.administrator("postgres"), "of an earlier version");
            var earlier = JdbcClient.create(database.administrator("postgres"));
            earlier.sql("create schema patient create table old (one int)").update();
            earlier.sql("drop owned by milkway_owner, milkway_app, milkway_jobs")
                    .update();
            earlier.sql("drop role milkway_owner, milkway_app, milkway_jobs").update();
            earlier.sql("alter role postgres password null").update();
        }
        Files.delete(folder.resolve("passwords"));
        Files.writeString(folder.resolve("postgres").resolve("pg_hba.conf"), """
                local all all trust
                host all all 127.0.0.1/32 trust
                """);
        try (var database = EmbeddedDatabase.in(folder, () -> {})) {
            assertRefusesWhoHasNoPassword(database);
            assertThat(Rows.read(database.administrator("postgres"), "select entry from diary"))
                    .isEqualTo("of an earlier version");
            var logins = database.logins("postgres");
            var owner = new DriverManagerDataSource(
                    logins.url(), logins.owner().user(), logins.owner().password());
            JdbcClient.create(owner).sql("alter table patient.old add two int").update();
        }
    }

    private static void assertRefusesWhoHasNoPassword(EmbeddedDatabase database) {
        var url = database.logins("postgres").url();
        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", ""))
                .hasMessageContaining("password");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "milkway_app", "guess"))
                .hasMessageContaining("password authentication failed");
    }

    private interface Attempt {
        boolean succeeds() throws SQLException;
    }

    private static void awaitThat(Attempt attempt) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!attempted(attempt)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static boolean attempted(Attempt attempt) {
        try {
            return attempt.succeeds();
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** The file a server leaves behind when the machine goes down, naming a process that is something else now. */
    private static void leftBehind(Path folder, long process) throws IOException {
        var cluster = folder.resolve("postgres");
        if (!Files.exists(cluster)) {
            EmbeddedDatabase.in(folder, () -> {}).close();
        }
        Files.writeString(
                cluster.resolve("postmaster.pid"), process + "\n" + cluster + "\n1700000000\n5432\n\nlocalhost\n");
    }

    private static Optional<ProcessHandle> server(Path folder) throws IOException {
        var lines = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }
}
