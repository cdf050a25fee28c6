package care.milkway.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/**
 * One link of a clinic's chain. Pure.
 *
 * @param number from 1
 * @param hash SHA-256 over the hash before, the number and what the entries said
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record AuditSeal(int number, List<SealedEntry> entries, byte[] hash) {

    private static final byte[] NOTHING_BEFORE = new byte[32];

    static AuditSeal after(Optional<AuditSeal> before, List<SealedEntry> entries) {
        var number = before.map(AuditSeal::number).orElse(0) + 1;
        return new AuditSeal(number, entries, hash(before, number, entries));
    }

    /** Whether it is what follows from the one before and its entries. */
    boolean follows(Optional<AuditSeal> before) {
        return number == before.map(AuditSeal::number).orElse(0) + 1
                && MessageDigest.isEqual(hash, hash(before, number, entries));
    }

    private static byte[] hash(Optional<AuditSeal> before, int number, List<SealedEntry> entries) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.map(AuditSeal::hash).orElse(NOTHING_BEFORE));
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
            for (var entry : entries) {
                digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(entry.id().getMostSignificantBits())
                        .putLong(entry.id().getLeastSignificantBits())
                        .array());
                digest.update(entry.digest());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
