package care.milkway.referral.document;

import care.milkway.page.upload.UploadedPicture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Writes a photo of a letter anew, without transparency: nothing of the file that came is kept. */
final class PictureRewriting {

    /** Enough to read a page by; in points. */
    private static final int LONGEST_SIDE = 2_400;

    private PictureRewriting() {}

    static byte[] of(DocumentType type, byte[] bytes) throws UnsoundDocument {
        try {
            var picture = UploadedPicture.onWhite(UploadedPicture.of(bytes, LONGEST_SIDE));
            var written = new ByteArrayOutputStream();
            if (!ImageIO.write(picture, type == DocumentType.PNG ? "png" : "jpeg", written)) {
                throw new UnsoundDocument(DocumentFault.BROKEN);
            }
            return written.toByteArray();
        } catch (UploadedPicture.Unreadable unreadable) {
            throw new UnsoundDocument(unreadable.tooLarge() ? DocumentFault.TOO_MANY_PIXELS : DocumentFault.BROKEN);
        } catch (IOException | RuntimeException _) {
            throw new UnsoundDocument(DocumentFault.BROKEN);
        }
    }
}
