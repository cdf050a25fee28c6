package care.milkway.clinic.draft;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.draft.DraftArchives.ArchiveResult;
import care.milkway.clinic.file.ClinicFolder;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.kernel.ClinicId;
import care.milkway.testing.MilkwayTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A clinic is kept as one file with its texts and pictures, and that file brought back. */
@MilkwayTest
class ArchiveScenarios {

    private static final Actor LEAD = new Actor.Staff(new UUID(9, 8), Set.of(Role.CLINIC_LEAD));

    @Autowired
    Clinics clinics;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftArchives archives;

    @TempDir
    Path folder;

    private static <T> T asLead(Supplier<T> does) {
        return LEAD.doing(does::get);
    }

    @ParameterizedTest
    @ValueSource(strings = {"toronto", "los-angeles"})
    void aDemoClinicGoesOutAndComesBackTheSame(String slug) throws IOException {
        var id = ClinicId.of(slug);
        var before = asLead(() -> drafts.of(id)).text();
        var zip = asLead(() -> archives.export(id, slug));
        unpack(zip);
        var unpacked = ClinicFolder.read(folder.resolve(slug + ".yml"));
        var original = ClinicFolder.read(Path.of("clinics", slug + ".yml"));
        assertThat(unpacked.document()).isEqualTo(original.document());
        assertThat(unpacked.pages()).containsExactlyInAnyOrderElementsOf(original.pages());
        assertThat(unpacked.images()).isEqualTo(original.images());
        assertThat(asLead(() -> archives.put(id, zip, false))).isEqualTo(new ArchiveResult.Taken());
        var after = asLead(() -> drafts.of(id));
        assertThat(after.text()).isEqualTo(before);
        assertThat(after.open())
                .as("nothing is different, so there is no draft")
                .isFalse();
    }

    private void unpack(byte[] zip) throws IOException {
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, stream.readAllBytes());
            }
        }
    }

    @Test
    void aFileIsNotPutOverAnOpenDraftUnasked() {
        var clinic = aClinic().describedIn(clinics);
        var zip = asLead(() -> archives.export(clinic.id(), clinic.slug()));
        asLead(() -> drafts.save(clinic.id(), text -> text.withPage("en/opening", "---\n---\n")));
        assertThat(asLead(() -> archives.put(clinic.id(), zip, false))).isEqualTo(new ArchiveResult.DraftIsOpen());
        assertThat(asLead(() -> drafts.of(clinic.id())).text().pages()).containsKey("en/opening");
        assertThat(asLead(() -> archives.put(clinic.id(), zip, true))).isEqualTo(new ArchiveResult.Taken());
        assertThat(asLead(() -> drafts.of(clinic.id())).text().pages()).doesNotContainKey("en/opening");
    }

    @Test
    void theFileOfAnotherClinicIsNotTaken() {
        var clinic = aClinic().describedIn(clinics);
        var zip = asLead(() -> archives.export(ClinicId.of("toronto"), "toronto"));
        assertThat(asLead(() -> archives.put(clinic.id(), zip, false)))
                .isInstanceOfSatisfying(
                        ArchiveResult.NotRight.class,
                        wrong -> assertThat(wrong.flaw().reason()).contains("address of a clinic stays"));
    }

    @Test
    void aFileThatUnpacksToGigabytesAndOneThatIsNoneAreRefused() throws IOException {
        var clinic = aClinic().describedIn(clinics);
        var zeros = new byte[60 << 20];
        assertThat(reason(clinic.id(), zipped(Map.of("a.yml", zeros)))).contains("far too large");
        assertThat(reason(clinic.id(), "no ZIP at all".getBytes(StandardCharsets.UTF_8)))
                .contains("no file of a clinic");
        var document = asLead(() -> drafts.of(clinic.id())).text().document().getBytes(StandardCharsets.UTF_8);
        assertThat(reason(clinic.id(), zipped(Map.of("a.yml", document, "b.yml", document))))
                .contains("two clinics");
        assertThat(reason(clinic.id(), zipped(Map.of("a.yml", document, "a/pictures/x.png", zeros))))
                .contains("far too large");
        assertThat(reason(clinic.id(), zipped(Map.of("a.yml", document, "a/pictures/x.png", new byte[9]))))
                .contains("this is no PNG that can be read");
        assertThat(reason(clinic.id(), zipped(Map.of("a.yml", document, "a/../../x.md", new byte[9]))))
                .isNotEmpty();
    }

    private String reason(ClinicId clinic, byte[] zip) {
        return asLead(() -> archives.put(clinic, zip, false)) instanceof ArchiveResult.NotRight(DraftFlaw flaw)
                ? flaw.reason()
                : "";
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
