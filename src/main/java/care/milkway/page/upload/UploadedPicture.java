package care.milkway.page.upload;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture that somebody handed in, decoded, turned as the camera was held: what else the camera noted, such as the
 * place, is gone once it is written anew, and so is whatever hid behind the picture. How many points it has is asked
 * before any of them is decoded.
 */
public final class UploadedPicture {

    /** A phone's picture has twelve million points, the largest about fifty. */
    private static final long MOST_PIXELS = 60_000_000;

    private UploadedPicture() {}

    /** It is not decoded. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final boolean tooLarge;

        private Unreadable(boolean tooLarge) {
            super(tooLarge ? "too many points" : "broken");
            this.tooLarge = tooLarge;
        }

        /** Whether it has more points than anybody needs, rather than being broken. */
        public boolean tooLarge() {
            return tooLarge;
        }
    }

    /** @param longestSide in points; of a larger picture so many rows are left out that it is at most twice as long */
    public static BufferedImage of(byte[] bytes, int longestSide) throws Unreadable {
        try {
            return upright(decoded(bytes, longestSide), orientation(bytes));
        } catch (IOException | RuntimeException _) {
            throw new Unreadable(false);
        }
    }

    /** Without transparency, on white. */
    public static BufferedImage onWhite(BufferedImage picture) {
        return drawn(
                picture,
                new AffineTransform(),
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB));
    }

    private static BufferedImage decoded(byte[] bytes, int longestSide) throws IOException, Unreadable {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new Unreadable(false);
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                var longest = Math.max(reader.getWidth(0), reader.getHeight(0));
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new Unreadable(true);
                }
                var parameters = reader.getDefaultReadParam();
                var step = Math.max(1, longest / longestSide);
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

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var lying = orientation > 4;
        var kind = picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        return drawn(
                picture,
                turn(orientation, width, height),
                new BufferedImage(lying ? height : width, lying ? width : height, kind));
    }

    private static BufferedImage drawn(BufferedImage picture, AffineTransform turned, BufferedImage on) {
        var drawing = on.createGraphics();
        if (!on.getColorModel().hasAlpha()) {
            drawing.setColor(Color.WHITE);
            drawing.fillRect(0, 0, on.getWidth(), on.getHeight());
        }
        drawing.drawImage(picture, turned, null);
        drawing.dispose();
        return on;
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
