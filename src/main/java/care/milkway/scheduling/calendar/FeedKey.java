package care.milkway.scheduling.calendar;

import care.milkway.kernel.ClinicId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The secret in the address of a feed: whose clinic it is, so that the door can be opened, and 24 bytes nobody guesses. */
record FeedKey(ClinicId clinic, String written) {

    private static final int CLINIC = 16;
    private static final int SECRET = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    static FeedKey fresh(ClinicId clinic) {
        var secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        var bytes = ByteBuffer.allocate(CLINIC + SECRET)
                .putLong(clinic.value().getMostSignificantBits())
                .putLong(clinic.value().getLeastSignificantBits())
                .put(secret)
                .array();
        return new FeedKey(clinic, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<FeedKey> parse(String written) {
        if (!written.matches("[A-Za-z0-9_-]{54}")) {
            return Optional.empty();
        }
        var clinic = ByteBuffer.wrap(Base64.getUrlDecoder().decode(written));
        return Optional.of(new FeedKey(new ClinicId(new UUID(clinic.getLong(), clinic.getLong())), written));
    }

    /** All that is kept of it. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(written.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "FeedKey";
    }
}
