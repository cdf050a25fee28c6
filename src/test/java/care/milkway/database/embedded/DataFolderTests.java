package care.milkway.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataFolderTests {

    @Test
    void aFolderThatCanOnlyBeRead() {
        assertThat(refusal("Read-only file system")).contains("/srv/milkway", "can't be written to");
    }

    @Test
    void aFullDisk() {
        assertThat(refusal("No space left on device")).contains("/srv/milkway", "is full: make room");
    }

    private static String refusal(String reason) {
        var refused = DataFolder.refused(Path.of("/srv/milkway"), new FileSystemException("data", null, reason));
        assertThat(refused.getMessage()).hasLineCount(1);
        return String.valueOf(refused.getMessage());
    }
}
