package care.milkway.database.embedded;

import care.milkway.kernel.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processes of a PostgreSQL server, found by the file in which it says where it runs and by the folder they work in. */
final class ServerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final int SECONDS_TO_END = 60;
    private static final Path PROCESSES = Path.of("/proc");

    private ServerProcess() {}

    /** The process that the server's own file names. */
    static Optional<ProcessHandle> named(Path cluster) {
        return line(cluster, 0).flatMap(number -> ProcessHandle.of(Long.parseLong(number)));
    }

    /** The fourth line of the file is the port, as PostgreSQL documents it. */
    static int port(Path cluster) {
        return line(cluster, 3).map(Integer::parseInt).orElseThrow();
    }

    private static Optional<String> line(Path cluster, int number) {
        try {
            var file = cluster.resolve("postmaster.pid");
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().skip(number).findFirst().map(String::strip)
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether it does something still: one that was killed may wait for somebody to ask how it ended. */
    static boolean runs(ProcessHandle process) {
        try {
            var stat = PROCESSES.resolve(String.valueOf(process.pid())).resolve("stat");
            if (process.isAlive() && Files.exists(stat)) {
                var text = Files.readString(stat);
                return !text.substring(text.lastIndexOf(')')).startsWith(") Z");
            }
        } catch (IOException endedMeanwhile) {
            return false;
        }
        return process.isAlive();
    }

    /**
     * A killed program leaves its server behind. We hold the folder's lock, so nobody else can want it. After a reboot,
     * or in another container, the same number belongs to something else: that one is left in peace, and what it stops
     * PostgreSQL from starting, the stale file, goes.
     *
     * @param server the same server, which knows how to stop without waiting for those who are still connected
     */
    static void stopOrphan(Path cluster, EmbeddedServer server) throws IOException {
        var process = named(cluster);
        var arguments = process.flatMap(each -> each.info().arguments());
        if (arguments.isEmpty()) {
            stopOrphans(cluster);
        } else if (Stream.of(arguments.get()).anyMatch(argument -> names(argument, cluster))) {
            LOG.info(
                    "Stopping the database server that an earlier run left behind (process {})",
                    process.get().pid());
            server.stop();
            if (!ends(process.get(), SECONDS_TO_END)) {
                throw new StartRefused("The database server " + process.get().pid()
                        + " that an earlier run left behind does not stop: stop it, then start Milkway again.");
            }
        } else {
            Files.delete(cluster.resolve("postmaster.pid"));
        }
    }

    /** Where the server was killed, its children may hold its memory still, and no other server starts until they end. */
    static void stopOrphans(Path cluster) {
        var children = workingIn(cluster);
        children.forEach(ProcessHandle::destroy);
        if (!end(children)) {
            children.forEach(ProcessHandle::destroyForcibly);
            end(children);
        }
    }

    /** The server that does not stop in time, and its children; what was committed is read back at the next start. */
    static void kill(Path cluster) {
        var children = workingIn(cluster);
        named(cluster).ifPresent(ProcessHandle::destroyForcibly);
        children.forEach(ProcessHandle::destroyForcibly);
        end(children);
    }

    /** Whether all of them end within a second; one that was killed and waits for its burial has ended. */
    private static boolean end(List<ProcessHandle> processes) {
        CompletableFuture.allOf(processes.stream()
                        .filter(ServerProcess::runs)
                        .map(ProcessHandle::onExit)
                        .toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, 1, TimeUnit.SECONDS)
                .join();
        return processes.stream().noneMatch(ServerProcess::runs);
    }

    static List<ProcessHandle> workingIn(Path cluster) {
        return Files.isDirectory(PROCESSES.resolve("self"))
                ? ProcessHandle.allProcesses()
                        .filter(process -> worksIn(process, cluster))
                        .toList()
                : List.of();
    }

    private static boolean worksIn(ProcessHandle process, Path cluster) {
        try {
            return Files.isSameFile(
                    PROCESSES.resolve(String.valueOf(process.pid())).resolve("cwd"), cluster);
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static boolean names(String argument, Path cluster) {
        try {
            return argument.startsWith("/") && Files.isSameFile(Path.of(argument), cluster);
        } catch (IOException | InvalidPathException noPath) {
            return false;
        }
    }

    private static boolean ends(ProcessHandle process, int seconds) {
        process.onExit()
                .copy()
                .completeOnTimeout(process, seconds, TimeUnit.SECONDS)
                .join();
        return !runs(process);
    }
}
