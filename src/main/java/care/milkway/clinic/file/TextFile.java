package care.milkway.clinic.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that somebody put into a folder: whatever it turns out to be, one sentence says so. */
final class TextFile {

    static final String OTHER_LETTERS = "the file is not written in UTF-8";

    private TextFile() {}

    /** @param largest how many bytes it may have; no more are ever read */
    static String read(Path file, int largest) {
        if (!Files.isRegularFile(file)) {
            throw refused(file, "there is no file here");
        }
        try (var stream = Files.newInputStream(file)) {
            var bytes = stream.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw refused(file, "the file is larger than " + largest / 1024 + " KiB");
            }
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherLetters) {
            throw refused(file, OTHER_LETTERS);
        } catch (IOException failure) {
            throw refused(file, "the file can't be read");
        }
    }

    /** Some editors put an invisible mark in front of the first letter. */
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static RuntimeException refused(Path file, String sentence) {
        return RefusedField.at(file.toString(), 1, "document", sentence);
    }
}
