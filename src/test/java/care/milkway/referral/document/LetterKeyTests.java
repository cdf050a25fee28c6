package care.milkway.referral.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter is read with its key, at its place, and nowhere else. */
class LetterKeyTests {

    private static final ClinicId HERE = ClinicId.of("toronto");
    private static final ClinicId THERE = ClinicId.of("los-angeles");
    private static final byte[] TEXT = {1, 2, 3};

    private final UUID letter = UUID.randomUUID();

    @TempDir
    Path folder;

    private LetterKeys keys() {
        return new LetterKeys("", "", folder, "embedded");
    }

    @Test
    void whatIsPutInAnotherClinicOrForAnotherLetterCantBeRead() {
        var kept = keys().encrypt(TEXT, HERE, letter);
        assertThat(keys().decrypt(kept, HERE, letter)).isEqualTo(TEXT);
        assertThatThrownBy(() -> keys().decrypt(kept, THERE, letter)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys().decrypt(kept, HERE, UUID.randomUUID()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterRotationOldLettersAreReadAndNewOnesHaveTheNewKey() throws IOException, GeneralSecurityException {
        var before = keys();
        var old = before.encrypt(TEXT, HERE, letter);
        KeysetFile.rotate(folder.resolve(LetterKeys.FILE));
        var after = keys();
        assertThat(after.decrypt(old, HERE, letter)).isEqualTo(TEXT);
        var fresh = after.encrypt(TEXT, HERE, letter);
        assertThatThrownBy(() -> before.decrypt(fresh, HERE, letter)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theFileIsItsOwnersAlone() throws IOException {
        keys();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(LetterKeys.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void withADatabaseOfOnesOwnNobodyMakesUpKeysAndBrokenOnesEndTheStart() {
        assertThat(new LetterKeys("", "", folder, "jdbc:postgresql://db/milkway").areThere())
                .isFalse();
        assertThatThrownBy(() -> new LetterKeys("{}", "", folder, "embedded")).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> new LetterKeys("", folder.resolve("none").toString(), folder, "embedded"))
                .isInstanceOf(StartRefused.class);
    }
}
