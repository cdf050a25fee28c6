package care.milkway.referral.document;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Looks at what somebody hands in. Nothing of what she says about it is believed: the bytes decide. */
@Component
public class Documents {

    /** Decoding takes memory: more than so many at a time wait. */
    private static final int AT_A_TIME = 4;

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final VirusScanner scanner;
    private final LetterKeys keys;

    Documents(VirusScanner scanner, LetterKeys keys) {
        this.scanner = scanner;
        this.keys = keys;
    }

    /** Whether documents can be kept at all. */
    public boolean canBeKept() {
        return keys.areThere();
    }

    public Inspection inspect(byte[] bytes) {
        turns.acquireUninterruptibly();
        try {
            return new Inspection.Sound(sound(bytes));
        } catch (UnsoundDocument refused) {
            return new Inspection.Unsound(refused.fault());
        } finally {
            turns.release();
        }
    }

    /** A page as a picture, so that no browser has to open what somebody sent. */
    public byte[] picture(Document document, int page) {
        turns.acquireUninterruptibly();
        try {
            return document.type() == DocumentType.PDF ? PdfPicture.of(document.bytes(), page) : document.bytes();
        } finally {
            turns.release();
        }
    }

    private Document sound(byte[] bytes) throws UnsoundDocument {
        if (!keys.areThere()) {
            throw new UnsoundDocument(DocumentFault.NO_KEYS);
        }
        if (bytes.length == 0) {
            throw new UnsoundDocument(DocumentFault.EMPTY);
        }
        if (bytes.length > Document.LARGEST) {
            throw new UnsoundDocument(DocumentFault.TOO_LARGE);
        }
        var type = DocumentType.of(bytes).orElseThrow(() -> new UnsoundDocument(DocumentFault.OTHER_TYPE));
        var scanned = scanner.scan(bytes);
        return switch (type) {
            case PDF -> new Document(type, bytes, PdfInspection.pages(bytes), scanned);
            case JPEG, PNG -> new Document(type, PictureRewriting.of(type, bytes), 1, scanned);
        };
    }
}
