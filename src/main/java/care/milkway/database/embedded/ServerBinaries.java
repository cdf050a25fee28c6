package care.milkway.database.embedded;

import care.milkway.kernel.StartRefused;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked in a folder that nobody else can enter. */
final class ServerBinaries {

    private static final int OWNER_MAY_RUN = 0100;

    private ServerBinaries() {}

    /** Unpacks them unless they are there, and returns the folder that holds {@code bin}. */
    static Path in(Path folder) throws IOException {
        var archive = ServerBinaries.class.getClassLoader().getResource(archive());
        if (archive == null) {
            throw new StartRefused("Milkway has no PostgreSQL for this machine (" + archive()
                    + "): name one with MILKWAY_DATABASE_URL.");
        }
        // another version has another length
        var unpacked = folder.resolve("postgres-" + archive.openConnection().getContentLengthLong());
        if (!Files.isDirectory(unpacked)) {
            var fresh = emptied(folder);
            try (var tar =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
                unpack(tar, fresh);
            }
            Files.move(fresh, unpacked, StandardCopyOption.ATOMIC_MOVE);
        }
        return unpacked;
    }

    /** Without what another version or an interrupted start has left there. */
    private static Path emptied(Path folder) throws IOException {
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        if (Files.isDirectory(folder)) {
            try (var old = Files.newDirectoryStream(folder)) {
                for (var each : old) {
                    FileSystemUtils.deleteRecursively(each);
                }
            }
        } else {
            Files.createDirectory(folder, onlyOwner);
        }
        return Files.createDirectory(folder.resolve("new"), onlyOwner);
    }

    private static String archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }

    private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var file = target.resolve(entry.getName()).normalize();
            if (!file.startsWith(target)) {
                throw new FileNotFoundException(entry.getName());
            }
            unpack(tar, entry, file);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            var mode = (entry.getMode() & OWNER_MAY_RUN) == 0 ? "rw-------" : "rwx------";
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        }
    }
}
