package care.milkway.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.Milkway;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.file.ClinicFolder;
import care.milkway.database.DatabasePreparation;
import care.milkway.identity.Actor;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.TestDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A database that somebody else runs: nobody here watches it, and it may be stopped while Milkway runs. */
@ExtendWith(OutputCaptureExtension.class)
class OutsideDatabaseScenarios {

    private static final String CHECK = "/api/clinics/toronto/duct-checks/00000000-0000-0000-0000-000000000001";
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    /** A message that is due, of nobody: what it belongs to is of no account here. */
    private static final String DUE_MESSAGE = """
            set session_replication_role = replica;
            insert into messaging.message (clinic_id, message_id, appointment_id, kind, sequence, sender_name, sender,
                recipient_name, recipient, language, subject, text, html, calendar, useful_until, recorded_at,
                recorded_by, next_attempt_at)
            values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'NOTE', 0, 'A clinic', 'clinic@clinic.example',
                'Maya', 'maya@families.example', 'en', 'A note', 'A note', '<p>A note</p>', '', 'infinity', '2000-01-01',
                'a test', '2000-01-01')""";

    @TempDir
    Path folder;

    private final HttpClient browser = HttpClient.newHttpClient();
    private Passwords passwords;
    private EmbeddedServer server;
    private Optional<ConfigurableApplicationContext> program = Optional.empty();

    @BeforeEach
    void somebodyRunsADatabase() throws Exception {
        var shared = Files.createDirectories(Path.of("target", "postgres").toAbsolutePath());
        ServerBinaries.in(shared.resolve("binaries"));
        Files.createSymbolicLink(folder.resolve("binaries"), shared.resolve("binaries"));
        passwords = Passwords.in(folder);
        server = EmbeddedServer.start(folder, passwords);
        DatabasePreparation.prepare(administrator(), passwords.at(url()));
    }

    @AfterEach
    void bothEnd() throws Exception {
        signal("CONT");
        program.ifPresent(ConfigurableApplicationContext::close);
        server.stop();
    }

    private void milkwayRuns(String... settings) {
        var logins = passwords.at(url());
        program = Optional.of(new SpringApplicationBuilder(Milkway.class, MilkwayTest.Setting.class)
                .properties("server.port=0", "milkway.clinics=clinics")
                .properties(TestDatabase.settings(logins))
                .properties("milkway.database.url=" + logins.url())
                .run(settings));
    }

    /** A clinic that nobody had read since the start, or whose description had just changed, answered 503. */
    @Test
    void aClinicNobodyAskedForAnswersWhileTheDatabaseIsStopped(CapturedOutput log) throws Exception {
        milkwayRuns(
                "--milkway.clinics-ahead.every=PT0.1S",
                "--milkway.holds.swept-every=PT0.1S",
                "--milkway.audit.seal-every=PT0.1S");
        var clinics = program.orElseThrow().getBean(Clinics.class);
        assertThat(get(CHECK).statusCode()).isEqualTo(404);
        Actor.Operator.AT_THE_MACHINE.doing(() -> clinics.describe(ClinicFolder.read(anotherFile("vaughan"))));
        await(() -> clinics.remembered("vaughan").isPresent());
        server.stop();

        for (var page : new String[] {"/en/vaughan", "/fr/vaughan/contact", "/en/los-angeles", "/en"}) {
            assertThat(get(page).statusCode()).as(page).isEqualTo(200);
        }
        clinics.forget();
        for (var page : new String[] {"/en/vaughan", "/en/toronto", "/en"}) {
            assertThat(get(page).statusCode()).as(page).isEqualTo(200);
        }
        var began = System.nanoTime();
        assertThat(get(CHECK).statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
        saidOnceAndWithoutAStack(log);

        server.restart();
        await(() -> status(CHECK) == 404);
    }

    /** Every job wrote a stack, again and again. */
    private static void saidOnceAndWithoutAStack(CapturedOutput log) {
        var sentence = "The database can't be reached; what could not be done behind the pages is done again";
        await(() -> log.getAll().contains(sentence));
        assertThat(log.getAll()).containsOnlyOnce(sentence).doesNotContain("\tat ");
    }

    /** It took 59 seconds. */
    @Test
    void milkwayStopsAtOnceWithoutADatabase() throws Exception {
        milkwayRuns();
        assertThat(get(CHECK).statusCode()).isEqualTo(404);
        server.stop();
        assertThat(get(CHECK).statusCode()).isEqualTo(503);
        stopsAtOnce();
    }

    @Test
    void milkwayStopsAtOnceWhileTheDatabaseAndTheMailServerHang() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            milkwayRuns(
                    "--spring.mail.host=127.0.0.1",
                    "--spring.mail.port=" + silent.getLocalPort(),
                    "--milkway.address=http://localhost",
                    "--milkway.mail.every=PT0.1S");
            new JdbcTemplate(administrator()).execute(DUE_MESSAGE);
            try (var sender = silent.accept()) { // and says nothing
                assertThat(sender.isConnected()).isTrue();
                signal("STOP");
                assertThat(get(CHECK).statusCode()).isEqualTo(503);
                stopsAtOnce();
            }
        }
    }

    private void stopsAtOnce() {
        var began = System.nanoTime();
        program.orElseThrow().close();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
    }

    private Path anotherFile(String slug) throws Exception {
        var file = folder.resolve(slug + ".yml");
        Files.writeString(
                file, Files.readString(Path.of("clinics/toronto.yml")).replaceFirst("slug: toronto", "slug: " + slug));
        FileSystemUtils.copyRecursively(Path.of("clinics/toronto"), folder.resolve(slug));
        return file;
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private int status(String path) {
        try {
            return get(path).statusCode();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        var port = program.orElseThrow().getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(10));
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres";
    }

    private DriverManagerDataSource administrator() {
        var login = passwords.administrator();
        return new DriverManagerDataSource(url(), login.user(), login.password());
    }

    /** To the server and its children: a machine that hangs. */
    private void signal(String name) throws Exception {
        for (var each : ServerProcess.workingIn(folder.resolve("postgres"))) {
            new ProcessBuilder("kill", "-" + name, String.valueOf(each.pid()))
                    .start()
                    .waitFor();
        }
    }
}
