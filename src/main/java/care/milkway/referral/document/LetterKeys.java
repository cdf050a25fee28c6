package care.milkway.referral.document;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.StartRefused;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys with which letters are encrypted: from a setting, a file, or a file of the embedded installation's own. The first
 * key of the set is for new letters, the others still read old ones.
 */
@Component
class LetterKeys {

    static final String FILE = "letter-keys.json";

    private static final Logger LOG = LoggerFactory.getLogger(LetterKeys.class);

    private final Optional<Aead> primitive;

    LetterKeys(
            @Value("${milkway.keys:}") String keys,
            @Value("${milkway.keys-file:}") String file,
            @Value("${milkway.data}") Path folder,
            @Value("${milkway.database.url:embedded}") String database) {
        this.primitive = KeysetFile.of(keys, file, folder, database).map(LetterKeys::aead);
        if (primitive.isEmpty()) {
            LOG.warn("No keys for letters (MILKWAY_KEYS_FILE): their files can't be handed in");
        }
    }

    private static Aead aead(KeysetHandle keys) {
        try {
            return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException other) {
            throw new StartRefused("The keys for letters are of another kind than MILKWAY_KEYS_FILE needs.");
        }
    }

    boolean areThere() {
        return primitive.isPresent();
    }

    byte[] encrypt(byte[] bytes, ClinicId clinic, UUID letter) {
        try {
            return primitive.orElseThrow().encrypt(bytes, place(clinic, letter));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a letter can't be encrypted", failure);
        }
    }

    /** @throws IllegalStateException if its key is lost, or somebody put it in another's place */
    byte[] decrypt(byte[] bytes, ClinicId clinic, UUID letter) {
        try {
            return primitive.orElseThrow().decrypt(bytes, place(clinic, letter));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a letter can't be decrypted", failure);
        }
    }

    /** Where it belongs: moved elsewhere it can't be read. */
    private static byte[] place(ClinicId clinic, UUID letter) {
        return ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(clinic.value().getMostSignificantBits())
                .putLong(clinic.value().getLeastSignificantBits())
                .putLong(letter.getMostSignificantBits())
                .putLong(letter.getLeastSignificantBits())
                .array();
    }
}
