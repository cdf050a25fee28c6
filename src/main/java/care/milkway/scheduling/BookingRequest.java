package care.milkway.scheduling;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.InvalidInput;
import care.milkway.patient.Contact;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Book the held time for this person.
 *
 * @param idempotencyKey chosen by whoever asks; the same key with the same content books once
 * @param letterToCome whether she knows that the booking is provisional until a letter is accepted, if it needs one
 */
public record BookingRequest(
        ClinicId clinic, AppointmentId hold, Contact contact, String idempotencyKey, boolean letterToCome) {

    /** Where no letter is needed, or whoever books was told that one is. */
    public BookingRequest(ClinicId clinic, AppointmentId hold, Contact contact, String idempotencyKey) {
        this(clinic, hold, contact, idempotencyKey, true);
    }

    public BookingRequest {
        if (idempotencyKey.isBlank() || idempotencyKey.length() > 200) {
            throw new InvalidInput("Idempotency-Key", "a key of 1 to 200 characters is needed");
        }
    }

    /** Tells whether two requests say the same, without keeping what they say. */
    String digest() {
        var content = String.join(
                "\n",
                hold.value().toString(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.language().code());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
