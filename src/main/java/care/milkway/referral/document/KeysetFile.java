package care.milkway.referral.document;

import care.milkway.kernel.StartRefused;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** A set of keys as JSON, in a file that only its owner reads. */
final class KeysetFile {

    private KeysetFile() {}

    /** None where nothing is named and the database is somebody else's: each program would make up its own. */
    static Optional<KeysetHandle> of(String keys, String file, Path folder, String database) {
        try {
            AeadConfig.register();
            if (!keys.isBlank()) {
                return Optional.of(parse(keys));
            }
            if (!file.isBlank()) {
                return Optional.of(parse(Files.readString(Path.of(file))));
            }
            return database.equals("embedded") ? Optional.of(own(folder.resolve(LetterKeys.FILE))) : Optional.empty();
        } catch (IOException | GeneralSecurityException failure) {
            throw new StartRefused("The keys for letters (MILKWAY_KEYS or MILKWAY_KEYS_FILE) can't be read: "
                    + failure.getClass().getSimpleName() + ".");
        }
    }

    private static KeysetHandle own(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            write(file, KeysetHandle.newBuilder().addEntry(fresh()).build());
        }
        return parse(Files.readString(file));
    }

    /** One more key, for what is encrypted from now on; nothing is decrypted anew. */
    static void rotate(Path file) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        write(
                file,
                KeysetHandle.newBuilder(parse(Files.readString(file)))
                        .addEntry(fresh())
                        .build());
    }

    private static KeysetHandle.Builder.Entry fresh() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
    }

    private static KeysetHandle parse(String keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(keys, InsecureSecretKeyAccess.get());
    }

    /** Under another name first: a file that is there is whole. */
    private static void write(Path file, KeysetHandle keys) throws IOException, GeneralSecurityException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
