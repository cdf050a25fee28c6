package care.milkway.audit;

import java.util.Arrays;
import java.util.UUID;

/** An entry of the audit, and what it said when it was sealed, as a SHA-256 digest. */
@SuppressWarnings("ArrayRecordComponent") // compared by its content below
record SealedEntry(UUID id, byte[] digest) {

    boolean says(byte[] other) {
        return Arrays.equals(digest, other);
    }
}
