package care.milkway.clinic.file;

import care.milkway.clinic.Clinic;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.InvalidInput;
import care.milkway.page.FieldPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A clinic's file and the pages beside it: {@code toronto.yml}, {@code toronto/en/home.md} and so on.
 *
 * @param origin how the file is called
 */
public record ClinicFolder(String origin, String document, List<PageDocument> pages) {

    /** In bytes. The demo clinics' files have a twentieth of it. */
    private static final int LARGEST_FILE = 512 * 1024;

    private static final int LARGEST_PAGE = 128 * 1024;
    private static final int MOST_PAGES = 500;

    /** @throws InvalidInput if there is no such file, or one of them can't be what it should be */
    public static ClinicFolder read(Path file) {
        var document = TextFile.read(file, LARGEST_FILE);
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
        return new ClinicFolder(file.toString(), document, pages(file.resolveSibling(name)));
    }

    /** Whose description it is; nothing else of the file has to be right. */
    public ClinicId id() {
        return ClinicId.of(ClinicFile.slug(this).orElse(""));
    }

    /** @throws InvalidInput naming file, line and field, unless everything in it is right */
    public Clinic clinic() {
        var clinic = ClinicFile.read(document, origin, 1);
        RequiredPages.firstMissing(clinic, PageFile.readAll(pages)).ifPresent(missing -> {
            throw missing.in(YamlDocument.of(document, origin, 0));
        });
        return clinic;
    }

    private static List<PageDocument> pages(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            var pages = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .limit(MOST_PAGES + 1)
                    .toList();
            if (pages.size() > MOST_PAGES) {
                throw RefusedField.at(folder.toString(), 1, "document", "there are more than " + MOST_PAGES + " pages");
            }
            return pages.stream()
                    .map(file -> page(folder.relativize(file).toString().replace('\\', '/'), file))
                    .toList();
        } catch (IOException | UncheckedIOException failure) {
            throw RefusedField.at(folder.toString(), 1, "document", "this folder can't be read");
        }
    }

    private static PageDocument page(String name, Path file) {
        if (!name.matches("[a-z]{2}(/[a-z0-9][a-z0-9-]{0,59}){1,2}\\.md")) {
            throw RefusedField.at(
                    file.toString(),
                    1,
                    "document",
                    "a page lies in the folder of its language and is called with small letters, digits and hyphens");
        }
        var slash = name.indexOf('/');
        return new PageDocument(
                name.substring(0, slash),
                name.substring(slash + 1, name.length() - ".md".length()),
                TextFile.read(file, LARGEST_PAGE));
    }

    int lineOf(String field) {
        return YamlDocument.of(document, origin, 0).lineOf(FieldPath.of(field));
    }

    /** Another one when anything in the file or its pages is. */
    public String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(document.getBytes(StandardCharsets.UTF_8));
            for (var page : pages) {
                digest.update((page.language() + "/" + page.path() + "\n" + page.document())
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
