package care.milkway.clinic;

import care.milkway.identity.Actor;
import care.milkway.kernel.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Brings the clinics' files in: all of a folder when Milkway starts, or one that somebody names. */
@Component
class ClinicImport implements SmartInitializingSingleton {

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

    @Override
    public void afterSingletonsInstantiated() {
        if (command.isEmpty()) {
            files(folder).forEach(this::describeOrKeep);
        }
    }

    /** A slip in one file must not stop the others: that clinic stays as it was. */
    private void describeOrKeep(Path file) {
        try {
            describe(file);
        } catch (InvalidInput wrong) {
            LOG.error("{} was not imported: {}", file, wrong.getMessage());
        }
    }

    /** @throws InvalidInput naming file, line and field; then nothing has changed */
    void describe(Path file) {
        Actor.Operator.AT_THE_MACHINE.doing(() -> {
            var changed = clinics.describe(ClinicFolder.read(file));
            LOG.info("{}: {}", file, changed ? "imported" : "unchanged");
        });
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
