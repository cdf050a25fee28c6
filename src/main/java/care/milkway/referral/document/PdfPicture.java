package care.milkway.referral.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws a page of a PDF. */
final class PdfPicture {

    private static final float DOTS_PER_INCH = 110;
    private static final float POINTS_PER_INCH = 72;

    /** In dots: a page may say that it is as large as a house. */
    private static final float LONGEST_SIDE = 2_000;

    private PdfPicture() {}

    static byte[] of(byte[] bytes, int page) {
        try (var pdf = Loader.loadPDF(bytes)) {
            var box = pdf.getPage(page).getCropBox();
            var longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            var resolution = Math.min(DOTS_PER_INCH, LONGEST_SIDE * POINTS_PER_INCH / longest);
            var picture = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(page, resolution, ImageType.RGB), "jpeg", picture);
            return picture.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
