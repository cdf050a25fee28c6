package care.milkway.bench;

import care.milkway.testing.MeasuredClinic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A database to measure on: so many clinics, half booked. Kept between runs, and made anew when it is missing or stale. */
enum DataSet {
    D1(1),
    D100(100),
    D1000(1000),
    /** As D1, with 100,000 signed visits. */
    CARE(1);

    /** Changes when what is in a data set does. */
    private static final int VERSION = 2;

    private static final int DAYS_BACK = 40;
    private static final int DAYS_AHEAD = 60;

    /** A data set reaches this many days further, so that it need not be made anew every day. */
    private static final int SPARE_DAYS = 7;

    private final int clinics;

    DataSet(int clinics) {
        this.clinics = clinics;
    }

    List<String> slugs() {
        return IntStream.rangeClosed(1, clinics)
                .mapToObj("bench-%04d"::formatted)
                .toList();
    }

    /** The clinic in which everything is taken but the afternoons of this day of the week. */
    static String hardSlug(DayOfWeek free) {
        return "bench-hard-" + free.name().toLowerCase(Locale.ROOT);
    }

    static LocalDate today() {
        return LocalDate.now(MeasuredClinic.ZONE);
    }

    /** The first day on which nothing is taken in any of its clinics. */
    static LocalDate firstFreeDay() {
        return today().plusDays(DAYS_AHEAD + 2 * SPARE_DAYS);
    }

    /** Starts the product on this data set. */
    Product start() {
        return start(Map.of());
    }

    /** The same with settings. */
    Product start(Map<String, String> settings) {
        return Product.start(prepared(), settings);
    }

    /** What is called so in a data set, as PostgreSQL makes it of a name. */
    static UUID id(String name) {
        try {
            var digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The folder of its database. */
    Path prepared() {
        var folder = Bench.FOLDER.resolve("data-" + name()).toAbsolutePath();
        var stamp = folder.resolve("made");
        try {
            if (!isFresh(stamp)) {
                FileSystemUtils.deleteRecursively(folder);
                make(folder);
                Files.writeString(stamp, VERSION + "\n" + today());
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isFresh(Path stamp) throws IOException {
        if (!Files.exists(stamp)) {
            return false;
        }
        var lines = Files.readAllLines(stamp);
        return lines.getFirst().equals(String.valueOf(VERSION))
                && !LocalDate.parse(lines.getLast()).plusDays(SPARE_DAYS).isBefore(today());
    }

    private void make(Path folder) {
        Bench.say("making the data set " + this + " ...");
        try (var product = Product.start(folder, Map.of());
                var database = product.database()) {
            var filling = new Filling(database);
            filling.withoutConstraints(() -> {
                slugs().forEach(slug ->
                        filling.clinic(slug, days().flatMap(day -> MeasuredClinic.halfBooked(slug, day).stream())));
                Stream.of(DayOfWeek.values()).filter(MeasuredClinic::works).forEach(free -> hard(filling, free));
            });
            if (this == CARE) {
                new CareFilling(database).fill(slugs().getFirst());
            }
            Bench.say("%s has %,d appointments and %,d claims"
                    .formatted(
                            this,
                            database.number("select count(*) from scheduling.appointment"),
                            database.number("select count(*) from scheduling.claim")));
        }
    }

    private static void hard(Filling filling, DayOfWeek free) {
        var slug = hardSlug(free);
        filling.clinic(
                slug,
                days().flatMap(day -> MeasuredClinic.fullyBooked(slug, day, day.getDayOfWeek() == free).stream()));
    }

    private static Stream<LocalDate> days() {
        return today().minusDays(DAYS_BACK).datesUntil(today().plusDays(DAYS_AHEAD + SPARE_DAYS));
    }
}
