package care.milkway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator relies on: what was committed is there after anything that can happen to the program. */
class EmbeddedDatabaseScenarios {

    @TempDir
    Path folder;

    @Test
    void theServerIsDurableAndOutlivesARestart() throws Exception {
        try (var database = EmbeddedDatabase.in(folder)) {
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
        try (var reopened = EmbeddedDatabase.in(folder)) {
            assertThat(Rows.read(reopened.administrator("postgres"), "select entry from diary"))
                    .isEqualTo("Bonjour, Chloé");
            assertThat(Rows.read(reopened.administrator("postgres"), "show fsync"))
                    .isEqualTo("on");
        }
    }

    @Test
    void aFolderBelongsToOneProgramAtATime() throws Exception {
        assertThat(EmbeddedDatabase.runningIn(folder)).isEmpty();
        try (var first = EmbeddedDatabase.in(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.in(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another Milkway runs on the folder " + folder)
                    .hasMessageContaining("MILKWAY_DATA");
            Rows.write(first.administrator("postgres"), "still here");
            var beside = EmbeddedDatabase.runningIn(folder).orElseThrow();
            assertThat(beside).isEqualTo(first.logins("postgres"));
        }
    }

    @Test
    void aKilledProgramLosesNothing() throws Exception {
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
        program.destroyForcibly();
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var orphan = server(folder).orElseThrow();
        assertThat(orphan.isAlive()).as("the server outlives the program").isTrue();
        try (var next = EmbeddedDatabase.in(folder)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(Rows.read(next.administrator("postgres"), "select entry from diary"))
                    .isEqualTo("written before the program was killed");
        }
    }

    @Test
    void twoRunSideBySideAndNeitherStopsTheOther(@TempDir Path other) throws Exception {
        try (var first = EmbeddedDatabase.in(folder)) {
            leftBehind(other, server(folder).orElseThrow().pid());
            try (var second = EmbeddedDatabase.in(other)) {
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
        try (var database = EmbeddedDatabase.in(folder)) {
            Rows.write(database.administrator("postgres"), "before the reboot");
        }
        leftBehind(folder, ProcessHandle.current().parent().orElseThrow().pid());
        assertThat(EmbeddedDatabase.runningIn(folder)).isEmpty();
        try (var database = EmbeddedDatabase.in(folder)) {
            assertThat(Rows.read(database.administrator("postgres"), "select entry from diary"))
                    .isEqualTo("before the reboot");
        }
    }

    /** The file a server leaves behind when the machine goes down, naming a process that is something else now. */
    private static void leftBehind(Path folder, long process) throws IOException {
        var cluster = folder.resolve("postgres");
        if (!Files.exists(cluster)) {
            EmbeddedDatabase.in(folder).close();
        }
        Files.writeString(
                cluster.resolve("postmaster.pid"), process + "\n" + cluster + "\n1700000000\n5432\n\nlocalhost\n");
    }

    private static Optional<ProcessHandle> server(Path folder) throws IOException {
        var lines = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }
}
