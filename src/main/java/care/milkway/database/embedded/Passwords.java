package care.milkway.database.embedded;

import care.milkway.database.DatabaseLogins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The passwords of the embedded database's roles, made at random, in a file of the data folder that only its owner reads. */
final class Passwords {

    private static final String ADMINISTRATOR = "postgres";

    private final Path file;
    private final Map<String, String> byRole;
    private final boolean kept;

    private Passwords(Path file, Map<String, String> byRole, boolean kept) {
        this.file = file;
        this.byRole = byRole;
        this.kept = kept;
    }

    /** Reads the file, or makes up what is missing in it. */
    static Passwords in(Path folder) throws IOException {
        var file = folder.resolve("passwords");
        var byRole = Files.exists(file) ? read(file) : new TreeMap<String, String>();
        var known = byRole.size();
        for (var role : List.of(ADMINISTRATOR, DatabaseLogins.OWNER, DatabaseLogins.APP, DatabaseLogins.JOBS)) {
            byRole.computeIfAbsent(role, _ -> DatabaseLogins.randomPassword());
        }
        return new Passwords(file, byRole, byRole.size() == known);
    }

    /** Whether all of them stand in the file, and so are known to the server. */
    boolean areKept() {
        return kept;
    }

    /** Under another name first: a file that is there is whole. */
    void keep() throws IOException {
        var fresh = file.resolveSibling("passwords.new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                fresh,
                byRole.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Map<String, String> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (_, last) -> last, TreeMap::new));
    }

    DatabaseLogins.Login administrator() {
        return login(ADMINISTRATOR);
    }

    /** Everybody's login to a database. */
    DatabaseLogins at(String url) {
        return new DatabaseLogins(
                url, login(DatabaseLogins.APP), login(DatabaseLogins.OWNER), login(DatabaseLogins.JOBS));
    }

    private DatabaseLogins.Login login(String role) {
        return new DatabaseLogins.Login(role, byRole.getOrDefault(role, ""));
    }
}
