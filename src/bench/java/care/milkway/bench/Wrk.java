package care.milkway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Load from wrk, with one thread. It adds to its times what it takes for waiting behind slow answers, which is hard on us. */
final class Wrk implements Load {

    private static final String SEED = "4711";

    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "wrk")));
    }

    @Override
    public String name() {
        return "wrk";
    }

    @Override
    public Outcome run(int port, Requests requests, int connections, int seconds) {
        try {
            var process = new ProcessBuilder(
                            "wrk",
                            "-t1",
                            "-c" + connections,
                            "-d" + seconds + "s",
                            "--timeout=30s",
                            "--latency",
                            "-s",
                            "src/bench/wrk/requests.lua",
                            "http://localhost:" + port,
                            "--",
                            requests.file().toString(),
                            SEED)
                    .redirectErrorStream(true)
                    .start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return read(printed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The line the script prints: requests, microseconds it took, p50 and p99 in microseconds, failures. */
    private static Outcome read(String printed) {
        var result = printed.lines()
                .filter(line -> line.startsWith("result "))
                .map(line -> line.split(" ", -1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk failed: " + printed));
        if (!result[5].equals("0")) {
            throw new IllegalStateException(result[5] + " of " + result[1] + " requests failed");
        }
        return new Outcome(
                Double.parseDouble(result[1]) / Double.parseDouble(result[2]) * 1e6,
                Double.parseDouble(result[3]) / 1e3,
                Double.parseDouble(result[4]) / 1e3);
    }
}
