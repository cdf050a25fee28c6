package care.milkway.referral.document;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a PDF that asks for a password, runs a script, opens another program, calls an address by itself or carries
 * files. Every object of the file is looked at, also those that no page shows.
 */
final class PdfInspection {

    private static final int MOST_PAGES = 30;
    private static final int DEEPEST = 200;

    /** Names of entries and of actions that do something, or carry something, when somebody opens the file. */
    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "JS",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "Filespec",
            "RichMedia",
            "RichMediaContent",
            "XFA",
            "SubmitForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "Movie",
            "Sound",
            "Rendition");

    private PdfInspection() {}

    /** How many pages it has. */
    static int pages(byte[] bytes) throws UnsoundDocument {
        try (var pdf = Loader.loadPDF(bytes)) {
            if (pdf.isEncrypted()) {
                throw new UnsoundDocument(DocumentFault.PASSWORD);
            }
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw new UnsoundDocument(DocumentFault.TOO_MANY_PAGES);
            }
            if (pdf.getNumberOfPages() == 0) {
                throw new UnsoundDocument(DocumentFault.BROKEN);
            }
            var objects = pdf.getDocument();
            look(objects.getTrailer(), 0);
            for (var key : objects.getXrefTable().keySet()) {
                look(objects.getObjectFromPool(key).getObject(), 0);
            }
            return pdf.getNumberOfPages();
        } catch (InvalidPasswordException _) {
            throw new UnsoundDocument(DocumentFault.PASSWORD);
        } catch (IOException | RuntimeException | StackOverflowError _) {
            throw new UnsoundDocument(DocumentFault.BROKEN);
        }
    }

    /** What it refers to elsewhere is looked at by itself. */
    private static void look(@Nullable COSBase object, int depth) throws UnsoundDocument {
        if (depth > DEEPEST) {
            throw new UnsoundDocument(DocumentFault.BROKEN);
        }
        switch (object) {
            case COSDictionary dictionary -> {
                for (var entry : dictionary.entrySet()) {
                    refuseActive(entry.getKey());
                    look(entry.getValue(), depth + 1);
                }
            }
            case COSArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    look(array.get(i), depth + 1);
                }
            }
            case COSName name -> refuseActive(name);
            case null, default -> {}
        }
    }

    private static void refuseActive(COSName name) throws UnsoundDocument {
        if (ACTIVE.contains(name.getName())) {
            throw new UnsoundDocument(DocumentFault.ACTIVE);
        }
    }
}
