package care.milkway.chaos.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/** Clinics that exist for one check only, like the demo clinic in Toronto; so many that they lie on several servers. */
record CheckedClinics(Path folder, List<String> slugs) {

    private static final int COUNT = 4;

    /** @param run different for each check: nothing of an earlier one is in the way */
    static CheckedClinics of(String run) {
        try {
            var folder = Files.createTempDirectory("milkway-check-");
            var slugs = IntStream.rangeClosed(1, COUNT)
                    .mapToObj(number -> "check-" + run + "-" + number)
                    .toList();
            for (var slug : slugs) {
                var text = Files.readString(Path.of("clinics", "toronto.yml"))
                        .replaceFirst("slug: toronto", "slug: " + slug)
                        .replaceFirst("holdMinutes: \\d+", "holdMinutes: 1");
                Files.writeString(folder.resolve(slug + ".yml"), text);
                FileSystemUtils.copyRecursively(Path.of("clinics", "toronto"), folder.resolve(slug));
            }
            return new CheckedClinics(folder, slugs);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String first() {
        return slugs.getFirst();
    }

    void remove() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
