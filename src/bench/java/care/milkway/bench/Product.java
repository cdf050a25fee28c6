package care.milkway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Milkway as a person starts it: bin/run, a process of its own, its own PostgreSQL with all its durability. */
final class Product implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path data;
    private final int port;
    private final Duration startTime;
    private final Duration startWork;

    private Product(Process process, Path data, int port, Duration startTime) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.startTime = startTime;
        this.startWork = process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Starts it on this folder and waits for the first answer with status 200. */
    static Product start(Path data, Map<String, String> settings) {
        int port = freePort();
        var builder = new ProcessBuilder("bin/run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Bench.FOLDER.resolve("product.log").toFile()));
        builder.environment().put("MILKWAY_DATA", data.toString());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("MILKWAY_DEMO_WEEK", "false");
        builder.environment().putAll(settings);
        try {
            long began = System.nanoTime();
            var process = builder.start();
            awaitAnswer(process, port, "/en/toronto");
            var product = new Product(process, data, port, Duration.ofNanos(System.nanoTime() - began));
            product.checkDurability();
            return product;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asks a server that is starting until it answers with status 200. */
    static void awaitAnswer(Process process, int port, String path) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(port, path)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the server does not start: see target/bench/*.log");
            }
            pause(Duration.ofMillis(5));
        }
    }

    private static boolean answers(int port, String path) {
        try (var connection = new HttpConnection(port)) {
            return connection.get(path).status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private void checkDurability() {
        try (var database = database()) {
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                if (!database.text("show " + setting).equals("on")) {
                    throw new IllegalStateException(setting + " is off: nothing measured here would count");
                }
            }
        }
    }

    int port() {
        return port;
    }

    /** From the start of bin/run to the first answer. */
    Duration startTime() {
        return startTime;
    }

    /** The processor time that took, which a busy machine changes less. */
    Duration startWork() {
        return startWork;
    }

    Database database() {
        return Database.at(databasePort(), password("postgres"));
    }

    String databasePort() {
        return postmaster(3);
    }

    String password(String role) {
        try (var lines = Files.lines(data.resolve("passwords"))) {
            return lines.filter(line -> line.startsWith(role + "="))
                    .map(line -> line.substring(role.length() + 1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Resident memory of the Java process, in MiB. */
    double residentMebibytes() {
        return kibibytes(Path.of("/proc", String.valueOf(process.pid()), "status"), "VmRSS:") / 1024;
    }

    /** The processor time that the Java process and the PostgreSQL processes have used, in milliseconds. */
    double work() {
        var server = ProcessHandle.of(Long.parseLong(postmaster(0))).orElseThrow();
        var ticks = ticks(process.pid(), 2)
                + ticks(server.pid(), 4) // with those of its processes that have ended
                + server.descendants().mapToLong(each -> ticks(each.pid(), 2)).sum();
        return ticks * 10.0; // Linux counts a hundred ticks a second
    }

    /** The first fields from the 14th on of /proc/pid/stat: user, system, and the same of children that have ended. */
    private static long ticks(long pid, int fields) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return Stream.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "))
                    .skip(11)
                    .limit(fields)
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (IOException endedMeanwhile) {
            return 0;
        }
    }

    /** Memory of the PostgreSQL processes, in MiB; what they share is counted once. */
    double databaseMebibytes() {
        var server = ProcessHandle.of(Long.parseLong(postmaster(0))).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants())
                        .mapToDouble(
                                each -> kibibytes(Path.of("/proc", String.valueOf(each.pid()), "smaps_rollup"), "Pss:"))
                        .sum()
                / 1024;
    }

    private static double kibibytes(Path file, String field) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException endedMeanwhile) {
            return 0;
        }
    }

    /** A line of the file in which PostgreSQL says where it runs: 0 the process, 3 the port. */
    private String postmaster(int line) {
        try {
            return Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                    .get(line)
                    .strip();
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

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public void close() {
        stop(process);
    }

    static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
