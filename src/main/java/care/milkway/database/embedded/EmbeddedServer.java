package care.milkway.database.embedded;

import care.milkway.kernel.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** PostgreSQL in a folder, run by its own programs: reached from this machine only, and by nobody without a password. */
final class EmbeddedServer {

    private static final String ADMITTED = """
            # Written by Milkway at each start.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /** Recovery after a crash is part of a start. */
    private static final int SECONDS_TO_START = 60;

    private static final int SECONDS_TO_STOP = 2;

    private final Path folder;
    private final Path cluster;
    private final Path log;
    private final Path programs;
    private final int port;

    private EmbeddedServer(Path folder, Path programs, int port) {
        this.folder = folder;
        this.cluster = folder.resolve("postgres");
        this.log = folder.resolve("postgres.log");
        this.programs = programs;
        this.port = port;
    }

    /** Makes the server's folder ready and starts it on a free port. */
    static EmbeddedServer start(Path folder, Passwords passwords) throws IOException {
        var server = new EmbeddedServer(folder, ServerBinaries.in(folder.resolve("binaries")), freePort());
        ServerProcess.stopOrphan(server.cluster, server);
        server.secure(passwords);
        server.start();
        return server;
    }

    private void secure(Passwords passwords) throws IOException {
        var admitted = cluster.resolve("pg_hba.conf");
        var made = Files.exists(cluster.resolve("PG_VERSION"));
        if (made && passwords.areKept() && Files.readString(admitted).equals(ADMITTED)) {
            return;
        }
        var secret = passwords.administrator().password();
        if (!made) {
            make(secret);
        } else {
            // a folder of an earlier version, which let everybody in, or one whose passwords were lost
            run(
                    "alter role postgres password '" + secret + "';\n",
                    List.of("postgres", "--single", "-D", cluster.toString(), "postgres"));
        }
        Files.writeString(admitted, ADMITTED);
        passwords.keep();
    }

    private void make(String secret) throws IOException {
        var file = Files.createTempFile(folder, "secret", "");
        try {
            Files.writeString(file, secret + "\n");
            run(
                    "",
                    List.of(
                            "initdb",
                            "--auth=scram-sha-256",
                            "--set=scram_iterations=1", // of passwords at random, see DatabasePreparation
                            "--pwfile=" + file,
                            "--username=postgres",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--pgdata=" + cluster));
        } finally {
            Files.delete(file);
        }
    }

    private void start() throws IOException {
        Files.deleteIfExists(log);
        run(
                "",
                List.of(
                        "pg_ctl",
                        "-D",
                        cluster.toString(),
                        "-l",
                        log.toString(),
                        "-w",
                        "-t",
                        String.valueOf(SECONDS_TO_START),
                        "-o",
                        options(),
                        "start"));
    }

    /** The log tells why the server does not start, and nothing of what is in the database. */
    private String options() {
        return "-p " + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=250"
                + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on"
                + " -c log_min_messages=fatal -c log_min_error_statement=panic -c log_error_verbosity=terse";
    }

    /** Starts it once more after it was lost, where its clients look for it. */
    void restart() throws IOException {
        ServerProcess.stopOrphans(cluster);
        if (ServerProcess.named(cluster).isPresent()) {
            Files.delete(cluster.resolve("postmaster.pid")); // it is dead, and only waits to be buried
        }
        start();
    }

    Path log() {
        return log;
    }

    int port() {
        return port;
    }

    boolean runs() {
        return ServerProcess.named(cluster).filter(ServerProcess::runs).isPresent();
    }

    /** Without waiting for anybody who is connected; in time even where it hangs. */
    void stop() throws IOException {
        if (!runs()) {
            return;
        }
        try {
            run(
                    "",
                    List.of(
                            "pg_ctl",
                            "-D",
                            cluster.toString(),
                            "-m",
                            "fast",
                            "-w",
                            "-t",
                            String.valueOf(SECONDS_TO_STOP),
                            "stop"));
        } catch (StartRefused hangs) {
            ServerProcess.kill(cluster);
        }
    }

    private void run(String input, List<String> command) throws IOException {
        var whole = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            whole.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        whole.add(programs.resolve("bin").resolve(command.getFirst()).toString());
        whole.addAll(command.subList(1, command.size()));
        var output = Files.createTempFile(folder, "said", "");
        try {
            var process = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
                in.write(input);
            }
            if (!process.waitFor(2L * SECONDS_TO_START, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw refused(reason(output));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private StartRefused refused(String reason) {
        return new StartRefused(
                reason.contains("No space left on device")
                        ? DataFolder.full(folder)
                        : "The embedded database does not start: " + reason + ".");
    }

    /** What the server said last that is an error, or else the program that should start it. */
    private String reason(Path output) throws IOException {
        return lastError(log).or(() -> lastErrorOrNone(output)).orElse("see " + log);
    }

    private static Optional<String> lastErrorOrNone(Path output) {
        try {
            return lastError(output);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> lastError(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.matches(".*(FATAL|PANIC|error|could not).*"))
                .reduce((_, last) -> last)
                .map(line -> line.replaceFirst("^.*?(FATAL|PANIC|error):\\s*", ""));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
