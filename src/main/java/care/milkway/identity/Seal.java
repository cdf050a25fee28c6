package care.milkway.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Seals two ids into a key that can stand in a link: who holds it may see what it names, and nobody can make one up. */
@Component
public class Seal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int IDS = 32;
    private static final int SEAL = 16;

    private final SecretKeySpec secret;

    Seal(Work work, ClinicDatabase database) {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        secret = new SecretKeySpec(
                work.across(Actor.Job.SIGN_IN, () -> {
                    database.sql("insert into identity.secret (value) values (?) on conflict do nothing")
                            .param(fresh)
                            .update();
                    return database.sql("select value from identity.secret")
                            .query(byte[].class)
                            .single();
                }),
                ALGORITHM);
    }

    /** What was sealed. */
    public record Opened(UUID first, UUID second) {}

    /** 64 characters that are safe in an address. */
    public String seal(String purpose, UUID first, UUID second) {
        var ids = ids(first, second);
        var sealed = Arrays.copyOf(ids, IDS + SEAL);
        System.arraycopy(mac(purpose, ids), 0, sealed, IDS, SEAL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** What is in the key, if it was sealed here for this purpose. */
    public Optional<Opened> open(String purpose, String key) {
        if (!key.matches("[A-Za-z0-9_-]{64}")) {
            return Optional.empty();
        }
        var sealed = Base64.getUrlDecoder().decode(key);
        var ids = Arrays.copyOf(sealed, IDS);
        var expected = Arrays.copyOf(mac(purpose, ids), SEAL);
        if (!MessageDigest.isEqual(expected, Arrays.copyOfRange(sealed, IDS, IDS + SEAL))) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(ids);
        return Optional.of(
                new Opened(new UUID(buffer.getLong(), buffer.getLong()), new UUID(buffer.getLong(), buffer.getLong())));
    }

    /** A key for a text that nobody can turn back into it, and nobody without this installation's secret can compute. */
    public UUID digest(String purpose, String text) {
        var buffer = ByteBuffer.wrap(mac(purpose, text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static byte[] ids(UUID first, UUID second) {
        return ByteBuffer.allocate(IDS)
                .putLong(first.getMostSignificantBits())
                .putLong(first.getLeastSignificantBits())
                .putLong(second.getMostSignificantBits())
                .putLong(second.getLeastSignificantBits())
                .array();
    }

    private byte[] mac(String purpose, byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
