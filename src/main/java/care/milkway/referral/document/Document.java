package care.milkway.referral.document;

/** A file that may be kept: of this type, without anything that runs, pictures written anew. */
public final class Document {

    /** The most bytes of a file that somebody hands in. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private final DocumentType type;
    private final byte[] bytes;
    private final int pages;
    private final boolean scanned;

    /** @param pages how many there are to look at */
    public Document(DocumentType type, byte[] bytes, int pages, boolean scanned) {
        this.type = type;
        this.bytes = bytes.clone();
        this.pages = pages;
        this.scanned = scanned;
    }

    public DocumentType type() {
        return type;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int pages() {
        return pages;
    }

    /** Whether it was looked at for viruses. */
    public boolean scanned() {
        return scanned;
    }

    public int length() {
        return bytes.length;
    }
}
