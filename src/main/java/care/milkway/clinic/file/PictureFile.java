package care.milkway.clinic.file;

import care.milkway.clinic.picture.Image;
import care.milkway.clinic.picture.ImageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.util.DigestUtils;

/** A picture as it lies in a clinic's folder {@code pictures}. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; the digest says whether two are the same
public record PictureFile(String name, byte[] content) {

    /** In bytes. */
    static final int LARGEST = 400 * 1024;

    static final int MOST = 300;
    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}\\.(svg|webp|avif|jpe?g|png)");
    static final String WHAT_IT_IS =
            "a picture is an SVG, WebP, AVIF, JPEG or PNG file, called with small letters, digits and hyphens";

    /** In bytes: a drawing up to this size may stand in a page itself. */
    private static final int SMALL = 8 * 1024;

    static List<PictureFile> readAll(Path clinic) {
        var folder = clinic.resolve("pictures");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            var pictures = files.sorted().limit(MOST + 1).toList();
            if (pictures.size() > MOST) {
                throw refused(folder, "there are more than " + MOST + " pictures");
            }
            return pictures.stream().map(PictureFile::read).toList();
        } catch (IOException | UncheckedIOException failure) {
            throw refused(folder, "this folder can't be read");
        }
    }

    /** Of the folder itself and nothing else: no link leads out of it. */
    private static PictureFile read(Path file) {
        var name = String.valueOf(file.getFileName());
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(file, WHAT_IT_IS);
        }
        try (var stream = Files.newInputStream(file)) {
            var content = stream.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw refused(file, tooLarge());
            }
            return new PictureFile(name, content);
        } catch (IOException failure) {
            throw refused(file, "the file can't be read");
        }
    }

    /** @throws care.milkway.kernel.InvalidInput naming the picture if it isn't what its name says or not safe to show */
    public Image image() {
        var format = ImageFormat.of(name).orElseThrow(() -> refused(Path.of(name), "this is no picture"));
        var size = format == ImageFormat.SVG ? Drawing.size(name, content) : PhotographSize.of(name, format, content);
        var inline = format == ImageFormat.SVG && content.length <= SMALL ? inline() : null;
        return new Image(DigestUtils.md5DigestAsHex(content), format, size.width(), size.height(), inline);
    }

    private String inline() {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(content);
    }

    static String tooLarge() {
        return "the file is larger than " + LARGEST / 1024 + " KiB";
    }

    /** As text, for what reads drawings. */
    static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** In pixels, or in units of a drawing. */
    record Size(int width, int height) {}

    static RuntimeException refused(Path file, String sentence) {
        return RefusedField.at(file.toString(), 1, "document", sentence);
    }

    static RuntimeException refused(String name, String sentence) {
        return RefusedField.at("pictures/" + name, 1, "document", sentence);
    }
}
