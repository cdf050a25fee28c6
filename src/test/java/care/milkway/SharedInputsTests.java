package care.milkway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The facts that people outside the program keep are copied into it, so that its tests need nothing else. Where the originals
 * are at hand, in the folder {@code shared} beside the project or the one that {@code MILKWAY_SHARED} names, they are the same.
 */
class SharedInputsTests {

    private static final Path COPIES = Path.of("src", "test", "resources", "shared");
    private static final String NAME = "MILKWAY_SHARED";

    static Stream<Path> copies() throws IOException {
        try (var files = Files.walk(COPIES)) {
            return files.filter(Files::isRegularFile).map(COPIES::relativize).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("copies")
    void aCopyIsStillWhatWasCopied(Path copy) throws IOException {
        var originals = originals();
        assumeThat(originals).as("the originals are not at hand").isDirectory();
        assertThat(originals.resolve(copy)).as("the copy has no original").exists();
        assertThat(Files.readString(COPIES.resolve(copy)))
                .as("copy it again to %s", COPIES.resolve(copy))
                .isEqualTo(Files.readString(originals.resolve(copy)));
    }

    private static Path originals() {
        return Optional.ofNullable(System.getProperty(NAME))
                .or(() -> Optional.ofNullable(System.getenv(NAME)))
                .map(Path::of)
                .orElse(Path.of("..", "shared"));
    }
}
