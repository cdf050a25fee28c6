package care.milkway.referral.document;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.Paper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody hands in is believed byte by byte, and not by its name. */
class DocumentTests {

    private final Documents documents;

    DocumentTests(@TempDir Path folder) {
        documents = new Documents(new VirusScanner("", 0), new LetterKeys("", "", folder, "embedded"));
    }

    private Optional<DocumentFault> fault(byte[] bytes) {
        return documents.inspect(bytes).refused();
    }

    @Test
    void aLetterIsKeptAndNobodyLookedForViruses() {
        var kept = documents.inspect(Paper.pdf()).kept().orElseThrow();
        assertThat(kept.type()).isEqualTo(DocumentType.PDF);
        assertThat(kept.pages()).isEqualTo(1);
        assertThat(kept.scanned()).isFalse();
        assertThat(documents.picture(kept, 0)).startsWith(0xFF, 0xD8, 0xFF);
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(fault(new byte[0])).contains(DocumentFault.EMPTY);
        assertThat(fault(Arrays.copyOf(Paper.pdf(), Document.LARGEST + 1))).contains(DocumentFault.TOO_LARGE);
        assertThat(fault(Arrays.copyOf(Paper.photo("png"), Document.LARGEST)))
                .as("the largest that may come")
                .isEmpty();
    }

    @Test
    void aProgramThatIsCalledLetterIsStillAProgram() {
        assertThat(fault("MZ this program cannot be run".getBytes(StandardCharsets.US_ASCII)))
                .contains(DocumentFault.OTHER_TYPE);
        assertThat(fault("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII)))
                .contains(DocumentFault.OTHER_TYPE);
    }

    @Test
    void aPdfWithAPasswordIsRefused() {
        assertThat(fault(Paper.pdf(pdf -> pdf.protect(new StandardProtectionPolicy("a", "b", new AccessPermission())))))
                .contains(DocumentFault.PASSWORD);
        assertThat(fault(Paper.pdf(pdf -> pdf.protect(new StandardProtectionPolicy("a", "", new AccessPermission())))))
                .as("one that opens without asking, and forbids something")
                .contains(DocumentFault.PASSWORD);
    }

    @Test
    void aPdfThatDoesSomethingIsRefused() {
        assertThat(fault(Paper.pdf(
                        pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')")))))
                .contains(DocumentFault.ACTIVE);
        assertThat(fault(Paper.pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionLaunch()))))
                .contains(DocumentFault.ACTIVE);
        assertThat(fault(Paper.pdf(pdf -> {
                    var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
                    names.setEmbeddedFiles(new PDEmbeddedFilesNameTreeNode());
                    pdf.getDocumentCatalog().setNames(names);
                })))
                .contains(DocumentFault.ACTIVE);
    }

    @Test
    void aPdfThatIsHalfThereOrABookIsRefused() {
        assertThat(fault(Arrays.copyOf(Paper.pdf(), 40))).contains(DocumentFault.BROKEN);
        assertThat(fault(Paper.pdf(pdf -> {
                    for (int i = 0; i < 30; i++) {
                        pdf.addPage(new PDPage());
                    }
                })))
                .contains(DocumentFault.TOO_MANY_PAGES);
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsNeverDecoded() {
        assertThat(fault(Paper.bomb(60_000, 60_000))).contains(DocumentFault.TOO_MANY_PIXELS);
        assertThat(fault(Arrays.copyOf(Paper.photo("jpeg"), 200))).contains(DocumentFault.BROKEN);
    }

    @Test
    void whereAPhotoWasMadeIsGoneAndItStandsUpright() throws IOException {
        var kept =
                documents.inspect(Paper.withPlace(Paper.photo("jpeg"))).kept().orElseThrow();
        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "43.6532");
        var upright = ImageIO.read(new ByteArrayInputStream(kept.bytes()));
        assertThat(upright.getWidth()).as("the camera was held upright").isEqualTo(300);
        assertThat(upright.getRGB(150, 20) & 0xFFFFFF)
                .as("what was on the left is on top")
                .isGreaterThan(0xE00000);
        assertThat(upright.getRGB(150, 380) & 0xFFFFFF).isLessThan(0x200000);
    }
}
