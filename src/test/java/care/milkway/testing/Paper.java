package care.milkway.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
}
