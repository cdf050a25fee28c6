package care.milkway.referral.document;

import care.milkway.identity.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Adds a key to the file with the keys for letters; running programs use it after their next start. */
@Component
class RotateKeysCommand implements Command {

    private final Path file;

    RotateKeysCommand(@Value("${milkway.keys-file:}") String file, @Value("${milkway.data}") Path folder) {
        this.file = file.isBlank() ? folder.resolve(LetterKeys.FILE) : Path.of(file);
    }

    @Override
    public String name() {
        return "rotate-keys";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            KeysetFile.rotate(file);
            out.println("New letters are encrypted with a new key after the next start; old ones are still read.");
            return 0;
        } catch (IOException | GeneralSecurityException failure) {
            out.println("The keys can't be read or written: name their file with MILKWAY_KEYS_FILE.");
            return 1;
        }
    }
}
