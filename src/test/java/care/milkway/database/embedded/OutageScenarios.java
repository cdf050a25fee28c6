package care.milkway.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.Milkway;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The database goes away and comes back: what is in memory is shown all the time, the rest says so and heals. */
class OutageScenarios {

    private static final List<String> FROM_MEMORY = List.of(
            "/en", "/en/toronto", "/en/toronto/services", "/en/toronto/team", "/en/toronto/contact", "/en/rules");

    private static final String CHECK = "/api/clinics/toronto/duct-checks/00000000-0000-0000-0000-000000000001";

    /** Generous: the machine of a test may be busy. What counts are the status and that it is not half a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final HttpClient browser = HttpClient.newHttpClient();
    private EmbeddedDatabase database;
    private ConfigurableApplicationContext program;

    @BeforeEach
    void milkwayRunsOnADatabaseOfItsOwn() throws Exception {
        var shared = Files.createDirectories(Path.of("target", "postgres").toAbsolutePath());
        ServerBinaries.in(shared.resolve("binaries"));
        Files.createSymbolicLink(folder.resolve("binaries"), shared.resolve("binaries"));
        database = EmbeddedDatabase.in(folder, () -> {});
        program = new SpringApplicationBuilder(Milkway.class, MilkwayTest.Setting.class)
                .properties("server.port=0", "milkway.clinics=clinics")
                .properties(TestDatabase.settings(database.logins("postgres")))
                .properties(
                        "milkway.database.url=" + database.logins("postgres").url())
                .run();
        for (var path : FROM_MEMORY) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(get(CHECK).statusCode()).isEqualTo(404);
    }

    @AfterEach
    void itStops() throws Exception {
        signal("CONT");
        program.close();
        database.close();
    }

    @Test
    void aFrozenDatabaseLeavesThePagesFromMemoryAndHeals() throws Exception {
        signal("STOP");
        for (var path : FROM_MEMORY) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
        saysThatTheDatabaseIsAway();
        signal("CONT");
        heals();
    }

    /** Complaint: whoever came half a second after it froze, and before anybody knew, waited for ten seconds. */
    @Test
    void whoComesBeforeAnybodyKnowsThatItIsFrozenGetsThePagesToo() throws Exception {
        signal("STOP");
        var noticed = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
        while (System.nanoTime() < noticed) {
            assertThat(get("/en/toronto").statusCode()).isEqualTo(200);
        }
        signal("CONT");
        heals();
    }

    @Test
    void aDatabaseThatIsStartedAgainHealsAlone() throws Exception {
        server().destroyForcibly();
        for (var path : FROM_MEMORY) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
        heals();
    }

    private void saysThatTheDatabaseIsAway() throws Exception {
        var problem = get(CHECK);
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("Retry-After")).isPresent();
        assertThat(problem.body()).contains("the database can't be reached");
        var page = get("/en/toronto/holds/00000000-0000-0000-0000-000000000001");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("911");
    }

    private void heals() throws Exception {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (get(CHECK).statusCode() != 404) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        var port = program.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE);
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private ProcessHandle server() {
        return ServerProcess.named(folder.resolve("postgres")).orElseThrow();
    }

    /** To the server and its children: a server that is frozen as a machine is when it has no memory left. */
    private void signal(String name) throws Exception {
        var children = ServerProcess.workingIn(folder.resolve("postgres"));
        for (var each : children) {
            new ProcessBuilder("kill", "-" + name, String.valueOf(each.pid()))
                    .start()
                    .waitFor();
        }
    }
}
