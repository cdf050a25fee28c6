package care.milkway.triage.rules;

import care.milkway.kernel.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The words of the duct check in one language, as they stand in its file. */
final class TextFile {

    private TextFile() {}

    static Properties in(Language language) {
        var texts = new Properties();
        var file = Path.of("src", "main", "resources", "messages", "triage_" + language.code() + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }
}
