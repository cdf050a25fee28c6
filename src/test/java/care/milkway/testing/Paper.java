package care.milkway.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Letters as somebody hands them in: good ones, to which tests do harm. */
public final class Paper {

    private Paper() {}

    /** What is done to a PDF before it is saved. */
    @FunctionalInterface
    public interface Change {

        void to(PDDocument pdf) throws IOException;
    }

    /** A PDF of one page. */
    public static byte[] pdf() {
        return pdf(_ -> {});
    }

    public static byte[] pdf(Change change) {
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var text = new PDPageContentStream(pdf, page)) {
                text.beginText();
                text.setFont(new PDType1Font(FontName.HELVETICA), 14);
                text.newLineAtOffset(72, 700);
                text.showText("I recommend therapeutic ultrasound. Dr. E. Roy");
                text.endText();
            }
            change.to(pdf);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A photo, wider than high, red on its left. */
    public static byte[] photo(String format) {
        var picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var drawing = picture.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, 200, 300);
        drawing.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** The first lines of a PNG that says how large it is, and has no points. */
    public static byte[] bomb(int width, int height) {
        var png = photo("png");
        var header = new byte[17];
        System.arraycopy(png, 12, header, 0, 17);
        for (int i = 0; i < 4; i++) {
            header[4 + i] = (byte) (width >>> (24 - 8 * i));
            header[8 + i] = (byte) (height >>> (24 - 8 * i));
        }
        System.arraycopy(header, 0, png, 12, 17);
        var sum = new CRC32();
        sum.update(header);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (sum.getValue() >>> (24 - 8 * i));
        }
        return png;
    }

    /** With a segment that says: turned by a quarter (6), and in words where. */
    public static byte[] withPlace(byte[] jpeg) {
        var exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0MM\0*\0\0\0\10".getBytes(StandardCharsets.ISO_8859_1));
        exif.writeBytes(new byte[] {0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0});
        exif.writeBytes("43.6532 N".getBytes(StandardCharsets.US_ASCII));
        var all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        all.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.size() + 2)});
        all.writeBytes(exif.toByteArray());
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }
}
