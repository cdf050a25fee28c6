package care.milkway.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.clinic.file.ClinicFile;
import care.milkway.clinic.file.ClinicFolder;
import care.milkway.kernel.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies beside a clinic’s file, and how the file itself is read from the disk. */
class ClinicFolderTests {

    private static final Path DEMO = Path.of("clinics", "toronto.yml");

    @Test
    void aMarkInFrontOfTheFirstLetterIsNoSlip(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("toronto.yml"), "\uFEFF" + Files.readString(DEMO));
        assertThat(ClinicFile.read(ClinicFolder.read(file).document(), "toronto.yml", 1)
                        .slug())
                .isEqualTo("toronto");
    }

    @Test
    void aPageThatIsMissingInEnglishIsNamed() {
        var demo = ClinicFolder.read(DEMO);
        for (var missing : List.of("home", "team", "contact", "services/lactation-consulting")) {
            var pages = demo.pages().stream()
                    .filter(page ->
                            !page.path().equals(missing) || !page.language().equals("en"))
                    .toList();
            assertThatThrownBy(() -> new ClinicFolder("toronto.yml", demo.document(), pages).clinic())
                    .isInstanceOf(InvalidInput.class)
                    .message()
                    .startsWith("toronto.yml, line ")
                    .endsWith("the English page toronto/en/" + missing + ".md is missing");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en/..md",
                "en/.hidden.md",
                "en/Home.md",
                "en/a b.md",
                "home.md",
                "deutsch/home.md",
                "en/a/b/c.md"
            })
    void aPageWithAnAddressOfItsOwnIsRefused(String name, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("x.yml"), "slug: x");
        var page = folder.resolve("x").resolve(name);
        Files.createDirectories(page.getParent());
        Files.writeString(page, "hello");
        assertThatThrownBy(() -> ClinicFolder.read(folder.resolve("x.yml")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("a page lies in the folder of its language");
    }

    @Test
    void aFileOrPageOverItsSizeIsRefused(@TempDir Path folder) throws IOException {
        var large = Files.writeString(folder.resolve("large.yml"), "#".repeat(600 * 1024));
        assertThatThrownBy(() -> ClinicFolder.read(large))
                .hasMessageContaining("large.yml")
                .hasMessageContaining("512 KiB");
        var small = Files.writeString(folder.resolve("small.yml"), "slug: small");
        var page =
                Files.createDirectories(folder.resolve("small").resolve("en")).resolve("home.md");
        Files.writeString(page, "x".repeat(200 * 1024));
        assertThatThrownBy(() -> ClinicFolder.read(small))
                .hasMessageContaining("home.md")
                .hasMessageContaining("128 KiB");
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsNamed(@TempDir Path folder) throws IOException {
        var missing = folder.resolve("nowhere.yml");
        assertThatThrownBy(() -> ClinicFolder.read(missing))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("nowhere.yml");
        var latin = Files.write(folder.resolve("quebec.yml"), "name: Québec".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ClinicFolder.read(latin))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("quebec.yml")
                .hasMessageContaining("UTF-8");
    }
}
