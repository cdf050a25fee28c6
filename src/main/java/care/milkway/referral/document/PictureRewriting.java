package care.milkway.referral.document;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes a picture and writes it anew, turned as the camera was held: what else the camera noted, such as the place, is
 * gone, and so is whatever hid behind the picture. How many points it has is asked before any of them is decoded.
 */
final class PictureRewriting {

    /** A phone's picture has twelve million points, the largest about fifty. */
    private static final long MOST_PIXELS = 60_000_000;

    /** Enough to read a page by; in points. */
    private static final int LONGEST_SIDE = 2_400;

    private PictureRewriting() {}

    static byte[] of(DocumentType type, byte[] bytes) throws UnsoundDocument {
        try {
            var picture = upright(decoded(bytes), orientation(bytes));
            var written = new ByteArrayOutputStream();
            if (!ImageIO.write(picture, type == DocumentType.PNG ? "png" : "jpeg", written)) {
                throw new UnsoundDocument(DocumentFault.BROKEN);
            }
            return written.toByteArray();
        } catch (IOException | RuntimeException _) {
            throw new UnsoundDocument(DocumentFault.BROKEN);
        }
    }

    private static BufferedImage decoded(byte[] bytes) throws IOException, UnsoundDocument {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new UnsoundDocument(DocumentFault.BROKEN);
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                var longest = Math.max(reader.getWidth(0), reader.getHeight(0));
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new UnsoundDocument(DocumentFault.TOO_MANY_PIXELS);
                }
                var parameters = reader.getDefaultReadParam();
                var step = Math.max(1, longest / LONGEST_SIDE);
                parameters.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, parameters);
            } finally {
                reader.dispose();
            }
        }
    }

    /** As EXIF counts, from 1; 1 where nothing is said. */
    private static int orientation(byte[] bytes) throws IOException {
        try {
            var noted = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            var said = noted == null ? null : noted.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return said == null || said < 1 || said > 8 ? 1 : said;
        } catch (ImageProcessingException _) {
            return 1;
        }
    }

    /** On white, without transparency. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var lying = orientation > 4;
        var upright = new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        var drawing = upright.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        drawing.drawImage(picture, turn(orientation, width, height), null);
        drawing.dispose();
        return upright;
    }

    /** The eight ways in which EXIF says a picture is to be turned and mirrored. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
