package care.milkway.clinic.file;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.picture.Images;
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
import java.util.stream.Collectors;

/**
 * A clinic's file, and the pages and pictures beside it: {@code toronto.yml}, {@code toronto/en/home.md},
 * {@code toronto/pictures/hero.svg} and so on.
 *
 * @param origin how the file is called
 */
public record ClinicFolder(String origin, String document, List<PageDocument> pages, List<PictureFile> pictures) {

    /** How what was edited on screen is called in place of a file. */
    public static final String ON_SCREEN = "screen";

    /** In bytes. The demo clinics' files have a twentieth of it. */
    private static final int LARGEST_FILE = 512 * 1024;

    private static final int LARGEST_PAGE = 128 * 1024;
    private static final int MOST_PAGES = 500;

    /** A folder without pictures. */
    public ClinicFolder(String origin, String document, List<PageDocument> pages) {
        this(origin, document, pages, List.of());
    }

    /** @throws InvalidInput if there is no such file, or one of them can't be what it should be */
    public static ClinicFolder read(Path file) {
        var document = TextFile.read(file, LARGEST_FILE);
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
        var folder = file.resolveSibling(name);
        return new ClinicFolder(file.toString(), document, pages(folder), PictureFile.readAll(folder));
    }

    /** Whose description it is; nothing else of the file has to be right. */
    public ClinicId id() {
        return ClinicId.of(ClinicFile.slug(this).orElse(""));
    }

    /**
     * The same, if it describes this clinic: whoever edits one clinic describes no other.
     *
     * @throws RefusedDocument if something isn't right
     */
    public Clinic clinic(ClinicId expected) {
        var slug = ClinicFile.slug(this).orElse("");
        if (!ClinicId.of(slug).equals(expected)) {
            throw RefusedField.at(origin, lineOf("slug"), "slug", "the address of a clinic stays as it is");
        }
        return clinic();
    }

    /** @throws InvalidInput naming file, line and field, unless everything in it is right */
    public Clinic clinic() {
        var clinic = ClinicFile.read(document, origin, 1, images());
        RequiredPages.firstMissing(clinic, PageFile.readAll(pages))
                .or(() -> RequiredPictures.firstMissing(clinic))
                .ifPresent(missing -> {
                    throw missing.in(YamlDocument.of(document, origin, 0));
                });
        return clinic;
    }

    /** @throws InvalidInput naming the picture that isn't safe to show */
    public Images images() {
        return new Images(pictures.stream().collect(Collectors.toMap(PictureFile::name, PictureFile::image)));
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
                    .map(file -> page(
                            folder.relativize(file).toString().replace('\\', '/'),
                            file.toString(),
                            TextFile.read(file, LARGEST_PAGE)))
                    .toList();
        } catch (IOException | UncheckedIOException failure) {
            throw RefusedField.at(folder.toString(), 1, "document", "this folder can't be read");
        }
    }

    static PageDocument page(String name, String origin, String text) {
        if (!name.matches("[a-z]{2}(/[a-z0-9][a-z0-9-]{0,59}){1,2}\\.md")) {
            throw RefusedField.at(
                    origin,
                    1,
                    "document",
                    "a page lies in the folder of its language and is called with small letters, digits and hyphens");
        }
        var slash = name.indexOf('/');
        return new PageDocument(
                name.substring(0, slash), name.substring(slash + 1, name.length() - ".md".length()), text);
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
            for (var picture : pictures) {
                digest.update((picture.name() + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(picture.content());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
