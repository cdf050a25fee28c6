package care.milkway.clinic.file;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.ImportResult;
import care.milkway.identity.Actor;
import care.milkway.kernel.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings the clinics' files in: all of a folder when Milkway starts, or the one that the operator names. */
@Component
class ClinicImport {

    private static final Logger LOG = LoggerFactory.getLogger(ClinicImport.class);

    private final Clinics clinics;
    private final Path folder;
    private final String command;

    ClinicImport(
            Clinics clinics, @Value("${milkway.clinics}") Path folder, @Value("${milkway.command:}") String command) {
        this.clinics = clinics;
        this.folder = folder;
        this.command = command;
    }

    /** Pages are there already, of what was imported before: nobody waits for a folder of a thousand files. */
    @EventListener(ApplicationStartedEvent.class)
    void importFolder() {
        if (command.isEmpty()) {
            var slugs = new HashMap<String, Path>();
            files(folder).forEach(file -> describeOrKeep(file, slugs));
        }
    }

    /**
     * Puts one file in force on purpose.
     *
     * @throws InvalidInput naming file, line and field; then nothing has changed
     */
    void describe(String file) {
        Actor.Operator.AT_THE_MACHINE.doing(() -> tell(file, clinics.describe(ClinicFolder.read(Path.of(file)))));
    }

    /** A slip in one file must not stop the others: that clinic stays as it was. */
    private void describeOrKeep(Path file, Map<String, Path> slugs) {
        try {
            var described = ClinicFolder.read(file);
            ClinicFile.slug(described).ifPresent(slug -> {
                var other = slugs.putIfAbsent(slug, file);
                if (other != null) {
                    throw RefusedField.at(
                            file.toString(), described.lineOf("slug"), "slug", slug + " is the slug of " + other);
                }
            });
            Actor.Operator.AT_THE_MACHINE.doing(() -> tell(file.toString(), clinics.describeUnlessOlder(described)));
        } catch (InvalidInput wrong) {
            LOG.error("{} was not imported: {}", file, wrong.getMessage());
        }
    }

    private static void tell(String file, ImportResult result) {
        switch (result) {
            case IMPORTED -> LOG.info("{}: imported", file);
            case UNCHANGED -> LOG.info("{}: unchanged", file);
            case OLDER ->
                LOG.warn("{} is an older description; bin/milkway import {} puts it in force on purpose", file, file);
            case EDITED_ON_SCREEN ->
                LOG.info("{}: not imported, edited on screen since; bin/milkway import {} replaces that", file, file);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            LOG.warn("There is no folder {} with the files of clinics", folder);
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
