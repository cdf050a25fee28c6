package care.milkway.clinic;

import care.milkway.clinic.Descriptions.PageDocument;
import care.milkway.kernel.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A clinic's file and the pages beside it: {@code toronto.yml}, {@code toronto/en/home.md} and so on. */
final class ClinicFolder {

    private final String origin;
    private final String document;
    private final List<PageDocument> pages;

    private ClinicFolder(String origin, String document, List<PageDocument> pages) {
        this.origin = origin;
        this.document = document;
        this.pages = pages;
    }

    /** @throws InvalidInput if there is no such file */
    static ClinicFolder read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInput("FILE", "there is no file " + file);
        }
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
        try {
            return new ClinicFolder(file.toString(), text(file), pages(file.resolveSibling(name)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<PageDocument> pages(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(file -> page(folder.relativize(file).toString().replace('\\', '/'), file))
                    .toList();
        }
    }

    private static PageDocument page(String name, Path file) {
        var slash = name.indexOf('/');
        try {
            return new PageDocument(
                    slash < 0 ? "" : name.substring(0, slash),
                    name.substring(slash + 1).replaceFirst("\\.md$", ""),
                    text(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException otherLetters) {
            throw new InvalidInput("FILE", file + ", line 1, document: the file is not written in UTF-8");
        }
    }

    String origin() {
        return origin;
    }

    String document() {
        return document;
    }

    List<PageDocument> pages() {
        return pages;
    }

    /** ChangeFeed when anything in the file or its pages does. */
    String digest() {
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
