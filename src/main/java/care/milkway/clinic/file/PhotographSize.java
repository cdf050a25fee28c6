package care.milkway.clinic.file;

import care.milkway.clinic.file.PictureFile.Size;
import care.milkway.clinic.picture.ImageFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How large a photograph is, from the first bytes of its file: width and height stand in the page, so nothing jumps. */
final class PhotographSize {

    /** More than any page needs, and more than a phone should have to decode. */
    private static final long MOST_PIXELS = 60_000_000;

    private PhotographSize() {}

    static Size of(String name, ImageFormat format, byte[] content) {
        try {
            var said =
                    switch (format) {
                        case WEBP -> webp(content);
                        case AVIF -> avif(content);
                        case JPEG, PNG -> decoded(format, content);
                        case SVG -> throw new IllegalArgumentException("a drawing has no points");
                    };
            return said.filter(size -> size.width() > 0 && size.height() > 0)
                    .filter(size -> (long) size.width() * size.height() <= MOST_PIXELS)
                    .orElseThrow(() -> PictureFile.refused(name, "this is no " + format + " that can be read"));
        } catch (BufferUnderflowException | IndexOutOfBoundsException cut) {
            throw PictureFile.refused(name, "this is no " + format + " that can be read");
        }
    }

    /** RFC 9649: a lossy, a lossless or an extended picture. */
    private static Optional<Size> webp(byte[] content) {
        if (!tag(content, 0).equals("RIFF") || !tag(content, 8).equals("WEBP")) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        return switch (tag(content, 12)) {
            case "VP8 " -> Optional.of(new Size(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff));
            case "VP8L" -> {
                var bits = bytes.getInt(21);
                yield Optional.of(new Size((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1));
            }
            case "VP8X" -> Optional.of(new Size((bytes.getInt(24) & 0xffffff) + 1, (bytes.getInt(26) >>> 8) + 1));
            default -> Optional.empty();
        };
    }

    /** ISO/IEC 23008-12: the box {@code ispe} has them. */
    private static Optional<Size> avif(byte[] content) {
        if (!tag(content, 4).equals("ftyp") || !tag(content, 8).startsWith("avi")) {
            return Optional.empty();
        }
        for (int at = 0; at + 16 <= content.length; at++) {
            if (content[at] == 'i' && tag(content, at).equals("ispe")) {
                var bytes = ByteBuffer.wrap(content);
                return Optional.of(new Size(bytes.getInt(at + 8), bytes.getInt(at + 12)));
            }
        }
        return Optional.empty();
    }

    /** By the first bytes of what its name says it is; no point is decoded. */
    private static Optional<Size> decoded(ImageFormat format, byte[] content) {
        var reader = ImageIO.getImageReadersByFormatName(format.extension()).next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            if (!reader.getOriginatingProvider().canDecodeInput(stream)) {
                return Optional.empty();
            }
            reader.setInput(stream, true, true);
            return Optional.of(new Size(reader.getWidth(0), reader.getHeight(0)));
        } catch (IOException broken) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static String tag(byte[] content, int at) {
        return new String(content, at, 4, StandardCharsets.ISO_8859_1);
    }
}
