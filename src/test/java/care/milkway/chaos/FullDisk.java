package care.milkway.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The disk with the data is full, and later it is not. Needs a small file system of its own, which only root may make. */
final class FullDisk {

    private static final int MEBIBYTES = 256;

    private FullDisk() {}

    /** @return none where no file system can be made */
    static Optional<Outage> observe(Duration length, long seed) {
        try {
            var disk = Files.createTempDirectory("milkway-chaos-disk-");
            try {
                if (run("mount", "-t", "tmpfs", "-o", "size=" + MEBIBYTES + "m,mode=700", "tmpfs", disk.toString())
                        != 0) {
                    return Optional.empty();
                }
                try {
                    return Optional.of(on(disk, length, seed));
                } finally {
                    run("umount", "--lazy", disk.toString());
                }
            } finally {
                Files.delete(disk);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Outage on(Path disk, Duration length, long seed) throws IOException {
        var premises = new Premises(Optional.of(disk.resolve("data")));
        try (var day = new ClinicDay(premises, seed)) {
            day.book(10);
            var parent = day.parent();
            var before = day.acknowledged();
            var wrong = new ArrayList<String>();
            var notes = new ArrayList<String>();
            final List<Onlooker.Sight> sights;
            final long over;
            try (var onlooker = new Onlooker(premises.port())) {
                var filler = fill(disk);
                try (var _ = day.storm()) {
                    var end = System.nanoTime() + length.toNanos();
                    while (System.nanoTime() < end) {
                        parent.tryEverything(onlooker);
                    }
                }
                sights = onlooker.sights();
                notes.add(day.acknowledged() - before + " more bookings were acknowledged after the disk was full");
                notes.add("Milkway "
                        + (day.program().runs()
                                ? "kept running"
                                : "ended with status " + day.program().status()));
                over = System.nanoTime();
                Files.delete(filler);
                if (day.program().runs()
                        && Patience.until(
                                () -> onlooker.seesAllWell() || !day.program().runs())
                        && day.program().runs()) {
                    notes.add("with room again, it healed alone");
                } else {
                    notes.add("with room again, it had to be started again");
                    day.startAgain();
                    Patience.until(onlooker::seesAllWell);
                }
            }
            var back = Duration.ofNanos(System.nanoTime() - over);
            sights.stream()
                    .filter(sight -> !Set.of(0, 200, 201, 302, 404, 409, 503).contains(sight.status()))
                    .forEach(sight -> wrong.add(sight.toString()));
            day.book(5);
            wrong.addAll(day.wrong());
            return new Outage(
                    "The disk with the data is full for " + length.toSeconds() + " s", sights, back, notes, wrong);
        }
    }

    /** Takes all the room that is left. */
    private static Path fill(Path disk) throws IOException {
        var filler = disk.resolve("filler");
        var block = new byte[1 << 20];
        for (int size = block.length; size > 0; size /= 2) {
            try (var out = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(block, 0, size);
                }
            } catch (IOException full) {
                // Smaller bites then.
            }
        }
        return filler;
    }

    private static int run(String... command) throws IOException {
        return new ProcessBuilder(command).start().onExit().join().exitValue();
    }
}
