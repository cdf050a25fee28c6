package care.milkway.clinic;

import care.milkway.clinic.file.ClinicFile;
import care.milkway.clinic.file.ClinicFolder;
import care.milkway.clinic.file.PageDocument;
import care.milkway.identity.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lets tests of other modules describe clinics as an operator does: with a file and the pages it has to have. */
public final class ClinicFiles {

    private ClinicFiles() {}

    /** What the document describes, without a database. */
    public static Clinic read(String document) {
        return ClinicFile.read(document, "test.yml", 1);
    }

    /** Imports the document and returns the clinic as it is now in force. */
    public static Clinic describe(Clinics clinics, String document) {
        var clinic = read(document);
        var folder = new ClinicFolder(clinic.slug() + ".yml", document, pages(clinic));
        Actor.Operator.AT_THE_MACHINE.doing(() -> {
            clinics.describe(folder);
        });
        return clinics.find(clinic.slug()).orElseThrow();
    }

    static void writePages(Path folder, Clinic clinic) {
        try {
            for (var page : pages(clinic)) {
                var file = folder.resolve(page.language()).resolve(page.path() + ".md");
                Files.createDirectories(file.getParent());
                if (!Files.exists(file)) {
                    Files.writeString(file, page.document());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String page(String title) {
        return """
                ---
                title: %s
                description: A page of a test.
                language: en
                reviewedOn: 2026-11-20
                ---
                Welcome.""".formatted(title);
    }

    private static List<PageDocument> pages(Clinic clinic) {
        var pages = Stream.concat(
                        Stream.of("home", "team", "contact"),
                        clinic.services().stream().map(service -> "services/" + service.page()))
                .map(path -> new PageDocument("en", path, page("A page")));
        return Stream.concat(pages, clinic.articles().stream().flatMap(ClinicFiles::article))
                .toList();
    }

    /** Its name is its title, and each language has a word of its own. */
    private static Stream<PageDocument> article(String name) {
        var title = name.replace('-', ' ');
        var french = page(title).replace("language: en", "language: fr").replace("Welcome.", "Un oreiller.");
        return Stream.of(
                new PageDocument("en", "articles/" + name, page(title).replace("Welcome.", "A pillow.")),
                new PageDocument("fr", "articles/" + name, french));
    }
}
