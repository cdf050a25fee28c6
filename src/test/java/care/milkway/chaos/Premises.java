package care.milkway.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** Where one Milkway lives through all its lives: a folder, a port, settings. Whatever still runs there at the end is killed. */
public final class Premises implements AutoCloseable {

    private final Path folder;
    private final Path data;
    private final int port = freePort();
    private final Map<String, String> settings = new LinkedHashMap<>();

    /** @param data where the data is to be; none: in the folder */
    public Premises(Optional<Path> data) {
        try {
            folder = Files.createTempDirectory("milkway-chaos-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.data = data.orElse(folder.resolve("data"));
        // Ctrl-C ends this program, and what it started with it.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::killServers));
        set("MILKWAY_DATA", this.data.toString());
        set("MILKWAY_DEMO_WEEK", "false");
        set("MILKWAY_CLINICS", Path.of("clinics").toAbsolutePath().toString());
        set("MILKWAY_LIMITS", "off");
        set("MILKWAY_ADDRESS", "http://localhost:" + port);
        set("SERVER_PORT", String.valueOf(port));
        // What is tried again, is so without a minute's wait.
        set("MILKWAY_MAIL_EVERY", "PT0.5S");
        set("MILKWAY_EVENTS_EVERY", "PT1S");
        set("SPRING_MODULITH_EVENTS_STALENESS_CHECKINTERVAL", "1s");
        Stream.of("PUBLISHED", "PROCESSING", "RESUBMITTED")
                .forEach(state -> set("SPRING_MODULITH_EVENTS_STALENESS_" + state, "5s"));
    }

    /** Gives the program a setting. */
    public Premises set(String variable, String value) {
        settings.put(variable, value);
        return this;
    }

    /** E-mail goes out through this port of this machine. */
    public Premises mailAt(int mailPort) {
        return set("SPRING_MAIL_HOST", "127.0.0.1").set("SPRING_MAIL_PORT", String.valueOf(mailPort));
    }

    ProcessBuilder builder(String... arguments) {
        var builder = new ProcessBuilder(StartCommand.with(arguments))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MILKWAY_") || name.startsWith("SPRING_"));
        builder.environment().putAll(settings);
        return builder;
    }

    /** Where the program is to be found. */
    public int port() {
        return port;
    }

    /** The folder that the data is in. */
    public Path data() {
        return data;
    }

    /** Somebody who may see and do everything, on one connection: after PostgreSQL was killed it takes another. */
    public JdbcClient database() {
        return JdbcClient.create(new SingleConnectionDataSource(
                "jdbc:postgresql://127.0.0.1:" + postmaster(3) + "/postgres", "postgres", password(), true));
    }

    private String password() {
        try (var lines = Files.lines(data.resolve("passwords"))) {
            return lines.filter(line -> line.startsWith("postgres="))
                    .map(line -> line.substring("postgres=".length()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** PostgreSQL's first process. */
    Optional<ProcessHandle> server() {
        return Files.exists(postmasterFile()) ? ProcessHandle.of(Long.parseLong(postmaster(0))) : Optional.empty();
    }

    /** All of PostgreSQL's processes, its first one first. */
    List<ProcessHandle> servers() {
        return server().stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .toList();
    }

    private Path postmasterFile() {
        return data.resolve("postgres").resolve("postmaster.pid");
    }

    /** A line of the file in which PostgreSQL says where it runs: 0 the process, 3 the port. */
    private String postmaster(int line) {
        try {
            return Files.readAllLines(postmasterFile()).get(line).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void killServers() {
        var left = servers();
        left.forEach(ProcessHandle::destroyForcibly);
        left.forEach(each -> each.onExit().join());
    }

    @Override
    public void close() {
        killServers();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
