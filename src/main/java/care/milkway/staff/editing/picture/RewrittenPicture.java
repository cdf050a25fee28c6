package care.milkway.staff.editing.picture;

import care.milkway.clinic.picture.ImageFormat;
import care.milkway.page.upload.UploadedPicture;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture as somebody handed it in, written anew for pages: small enough for a phone, and nothing in it but points. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record RewrittenPicture(ImageFormat format, byte[] content) {

    /** In bytes; what a phone's camera makes has a third of it. */
    private static final int LARGEST = 11 << 20;

    /** In bytes: what a page may make a parent wait for. */
    private static final int LIGHT = 250 * 1024;

    private static final float[] QUALITIES = {0.85f, 0.75f, 0.6f, 0.4f};

    /** Decoding takes memory. */
    private static final Semaphore TURNS = new Semaphore(2, true);

    /** It is not taken. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        private final PictureFault fault;

        private Refused(PictureFault fault) {
            super(fault.name());
            this.fault = fault;
        }

        PictureFault fault() {
            return fault;
        }
    }

    /** The bytes decide what it is. A drawing stays as it is: its own rules say what may be in it. */
    static RewrittenPicture of(byte[] bytes, int longestSide) throws Refused {
        if (bytes.length == 0) {
            throw new Refused(PictureFault.MISSING);
        }
        if (bytes.length > LARGEST) {
            throw new Refused(PictureFault.TOO_LARGE);
        }
        return switch (PictureBeginning.format(bytes)) {
            case SVG -> drawing(bytes);
            case JPEG, PNG -> photograph(bytes, longestSide);
            case null, default -> throw new Refused(PictureFault.OTHER_TYPE);
        };
    }

    private static RewrittenPicture drawing(byte[] bytes) throws Refused {
        if (bytes.length > LIGHT) {
            throw new Refused(PictureFault.TOO_LARGE);
        }
        return new RewrittenPicture(ImageFormat.SVG, bytes);
    }

    private static RewrittenPicture photograph(byte[] bytes, int longestSide) throws Refused {
        TURNS.acquireUninterruptibly();
        try {
            var picture = fitting(UploadedPicture.of(bytes, longestSide), longestSide);
            if (PictureBeginning.format(bytes) == ImageFormat.PNG) {
                var drawn = png(picture);
                if (drawn.length <= LIGHT) {
                    return new RewrittenPicture(ImageFormat.PNG, drawn);
                }
            }
            return new RewrittenPicture(ImageFormat.JPEG, light(UploadedPicture.onWhite(picture)));
        } catch (UploadedPicture.Unreadable unreadable) {
            throw new Refused(unreadable.tooLarge() ? PictureFault.TOO_MANY_PIXELS : PictureFault.BROKEN);
        } catch (IOException _) {
            throw new Refused(PictureFault.BROKEN);
        } finally {
            TURNS.release();
        }
    }

    private static BufferedImage fitting(BufferedImage picture, int longestSide) {
        var longest = Math.max(picture.getWidth(), picture.getHeight());
        if (longest <= longestSide) {
            return picture;
        }
        var width = Math.max(1, picture.getWidth() * longestSide / longest);
        var height = Math.max(1, picture.getHeight() * longestSide / longest);
        var small = new BufferedImage(width, height, picture.getType());
        var drawing = small.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.drawImage(picture, 0, 0, width, height, null);
        drawing.dispose();
        return small;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var written = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", written);
        return written.toByteArray();
    }

    private static byte[] light(BufferedImage picture) throws IOException {
        var written = new byte[0];
        for (var quality : QUALITIES) {
            written = jpeg(picture, quality);
            if (written.length <= LIGHT) {
                return written;
            }
        }
        return written;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
