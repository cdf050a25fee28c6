package care.milkway.database.embedded;

import care.milkway.kernel.StartRefused;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The folder the operator names with MILKWAY_DATA, and what can be wrong with it. */
final class DataFolder {

    private DataFolder() {}

    static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.delete(Files.createTempFile(folder, "may-i-write", ""));
    }

    static StartRefused refused(Path folder, IOException failure) {
        var said = String.valueOf(failure.getMessage());
        return new StartRefused(
                failure instanceof FileAlreadyExistsException
                        ? "The folder for the data, " + folder + ", is a file: name a folder with MILKWAY_DATA."
                        : said.contains("No space left on device")
                                ? full(folder)
                                : failure instanceof AccessDeniedException
                                                || failure instanceof NoSuchFileException
                                                || said.contains("Read-only file system")
                                        ? "The folder for the data, " + folder
                                                + ", can't be written to: name another one with MILKWAY_DATA, or mend its rights."
                                        : "The folder for the data, " + folder + ", can't be used: "
                                                + failure.getClass().getSimpleName() + " " + said + ".");
    }

    static String full(Path folder) {
        return "The disk of the folder for the data, " + folder + ", is full: make room, then start Milkway again.";
    }
}
