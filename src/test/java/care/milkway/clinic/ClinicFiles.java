package care.milkway.clinic;

import care.milkway.identity.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lets tests of other modules describe clinics as an operator does: with a file. */
public final class ClinicFiles {

    private ClinicFiles() {}

    /** What the document describes, without a database. */
    public static Clinic read(String document) {
        return ClinicFile.read(document, "test.yml", 1);
    }

    /** Imports the document and returns the clinic as it is now in force. */
    public static Clinic describe(Clinics clinics, String document) {
        var slug = read(document).slug();
        try {
            var file =
                    Files.createDirectories(Path.of("target", "test-clinics")).resolve(slug + ".yml");
            Files.writeString(file, document);
            Actor.Operator.AT_THE_MACHINE.doing(() -> {
                clinics.describe(ClinicFolder.read(file));
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return clinics.find(slug).orElseThrow();
    }
}
