package care.milkway.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Milkway in a process of its own. What it prints is kept. */
public final class RunningProgram {

    private static final long MOST_SECONDS = 120;

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Duration> started = new CompletableFuture<>();
    private volatile int linesOfTheStart;

    private RunningProgram(Process process) {
        this.process = process;
    }

    /** Starts it in this place; it may fail. */
    public static RunningProgram launch(Premises premises, String... arguments) {
        try {
            var program = new RunningProgram(premises.builder(arguments).start());
            // not virtual: reading a pipe keeps its carrier, and two programs would keep them all
            Thread.ofPlatform().daemon().start(program::listen);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(program.process::destroyForcibly));
            return program;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void listen() {
        var began = System.nanoTime();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
                if (line.contains("/api/docs")) {
                    linesOfTheStart = lines.size();
                    started.complete(Duration.ofNanos(System.nanoTime() - began));
                }
            }
        } catch (IOException killed) {
            lines.add("(killed)");
        }
        linesOfTheStart = linesOfTheStart == 0 ? lines.size() : linesOfTheStart;
        started.completeExceptionally(new IllegalStateException("it ended: " + String.join("\n", lines)));
    }

    /** Waits until it says where to find it. */
    public Duration started() {
        try {
            return started.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("Milkway does not start: " + String.join("\n", lines), failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** Of the link with which a demonstration lets somebody in as one of its invented staff. */
    String key(String role) {
        var link = Pattern.compile(role + "\\s+http\\S+[?&]key=(\\S+)");
        return lines.stream()
                .map(link::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no link for a " + role + ": " + String.join("\n", lines)));
    }

    /** What a clean start does not print: stacks, errors. */
    List<String> startsComplaints() {
        return lines.subList(0, linesOfTheStart).stream()
                .filter(line -> isOfAStack(line) || line.contains(" ERROR "))
                .toList();
    }

    /** What it says when something happens that nobody expected, all its life long. */
    List<String> linesOfStacks() {
        return lines.stream().filter(RunningProgram::isOfAStack).toList();
    }

    private static boolean isOfAStack(String line) {
        return line.startsWith("\tat ") || line.contains("Exception:") || line.startsWith("Caused by");
    }

    /** What it did not know how to answer: an outage is no such thing. */
    public List<String> unexpected() {
        return lines.stream()
                .filter(line -> line.contains("unexpected: ") || line.startsWith("caused by"))
                .toList();
    }

    boolean runs() {
        return process.isAlive();
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        ended(MOST_SECONDS);
    }

    /** As Ctrl-C does. */
    public Duration stop() {
        var began = System.nanoTime();
        process.destroy();
        if (!ended(MOST_SECONDS)) {
            kill();
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    boolean ended(long seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    int status() {
        return process.exitValue();
    }
}
