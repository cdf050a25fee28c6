package care.milkway.clinic;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.room;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.Milkway;
import care.milkway.database.DatabaseLogins;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Whatever lies in the folder of the clinics: what is right starts, and each file that is not is told in one line. */
@ExtendWith(OutputCaptureExtension.class)
class BrokenFolderScenarios {

    @TempDir
    Path folder;

    @Test
    void oneBrokenFileStopsNoOtherClinic(CapturedOutput output) throws IOException {
        write("good", aClinic().called("good").with(room("maple")));
        Files.writeString(folder.resolve("laughs.yml"), "a: &a [x]\nb: &b [*a, *a]\nslug: [*b]");
        Files.writeString(folder.resolve("deep.yml"), "[".repeat(20_000));
        Files.writeString(folder.resolve("nul.yml"), "slug: x\nname: \u0000");
        Files.writeString(folder.resolve("empty.yml"), "");
        Files.writeString(folder.resolve("tab.yml"), "slug: x\n\tname: y");
        Files.writeString(
                folder.resolve("pageless.yml"), aClinic().called("pageless").document());
        Files.writeString(folder.resolve("gigantic.yml"), "#".repeat(2_000_000));
        Files.write(folder.resolve("latin.yml"), "name: Québec".getBytes(StandardCharsets.ISO_8859_1));
        Files.createDirectory(folder.resolve("folder.yml"));
        Files.createSymbolicLink(folder.resolve("loop.yml"), folder.resolve("loop.yml"));
        write("alas", aClinic().called("alas"));
        Files.writeString(folder.resolve("alas/en/home.md"), "> ".repeat(20_000));
        try (var program = start()) {
            assertThat(program.getBean(Clinics.class).all())
                    .extracting(Clinic::slug)
                    .containsExactly("good");
        }
        for (var file : new String[] {
            "laughs", "deep", "nul", "empty", "tab", "pageless", "gigantic", "latin", "folder", "loop", "alas"
        }) {
            assertThat(output.toString().lines().filter(line -> line.contains(file + ".yml was not imported")))
                    .as(file)
                    .singleElement()
                    .asString()
                    .matches(".*, line [0-9]+, [a-z]+.*: .+");
        }
        assertThat(output).contains("nul.yml, line 2, document").doesNotContain("\tat ");
    }

    /** The one whose file comes first keeps the address, however often Milkway starts. */
    @Test
    void theSecondFileWithOneSlugIsRefusedByName(CapturedOutput output) throws IOException {
        write("b", aClinic().called("twin").with(room("birch")));
        write("a", aClinic().called("twin").with(room("maple")));
        var database = TestDatabase.fresh();
        for (int i = 0; i < 2; i++) {
            try (var program = start(database)) {
                assertThat(program.getBean(Clinics.class)
                                .find("twin")
                                .orElseThrow()
                                .rooms())
                        .extracting(Room::key)
                        .containsExactly("maple");
            }
        }
        assertThat(output.toString().lines().filter(line -> line.contains("b.yml was not imported")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("slug: twin is the slug of " + folder.resolve("a.yml")));
    }

    @Test
    void aFolderThatIsOlderThanTheDatabaseIsTold(CapturedOutput output) throws IOException {
        var database = TestDatabase.fresh();
        write("a", aClinic().called("one").with(room("maple")));
        start(database).close();
        var older = Files.readString(folder.resolve("a.yml"));
        write("a", aClinic().called("one").with(room("birch")));
        start(database).close();
        Files.writeString(folder.resolve("a.yml"), older);
        try (var program = start(database)) {
            assertThat(program.getBean(Clinics.class).find("one").orElseThrow().rooms())
                    .extracting(Room::key)
                    .containsExactly("birch");
        }
        assertThat(output).contains("a.yml is an older description; bin/milkway import " + folder.resolve("a.yml"));
    }

    private ConfigurableApplicationContext start() {
        return start(TestDatabase.fresh());
    }

    private ConfigurableApplicationContext start(DatabaseLogins database) {
        return new SpringApplicationBuilder(Milkway.class)
                .web(WebApplicationType.NONE)
                .properties(TestDatabase.settings(database))
                .run("--milkway.clinics=" + folder);
    }

    private void write(String name, ClinicBuilder clinic) throws IOException {
        Files.writeString(folder.resolve(name + ".yml"), clinic.document());
        ClinicFiles.writePages(folder.resolve(name), clinic.clinic());
    }
}
