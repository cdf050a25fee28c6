package care.milkway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What it was measured on; and how busy that was already, which spoils every figure. */
record Machine(String text) {

    private static final double IDLE = 0.3;

    static Machine now() {
        double busy = Double.parseDouble(read("/proc/loadavg").split(" ", -1)[0]);
        return new Machine("""
                Measured on %s: %d cores (%s), %s memory, Linux %s, Java %s, PostgreSQL as Milkway brings it, %s.
                %s""".formatted(
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                field("/proc/cpuinfo", "model name").orElse("unknown"),
                field("/proc/meminfo", "MemTotal").orElse("unknown"),
                System.getProperty("os.version"),
                Runtime.version(),
                "fsync, synchronous_commit and full_page_writes on (checked at each start)",
                busy < IDLE ? "" : "**Noisy**: the load average was already %.1f before it began.\n".formatted(busy)));
    }

    private static Optional<String> field(String file, String name) {
        return read(file)
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
