package care.milkway.referral.document;

import care.milkway.kernel.ClinicId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Encrypts what is as private as a letter, with the keys of letters; where it belongs is a part of it. */
@Component
public class DocumentSeal {

    private final LetterKeys keys;

    DocumentSeal(LetterKeys keys) {
        this.keys = keys;
    }

    /** @param id of what it belongs to: anywhere else it can't be read */
    public byte[] encrypt(byte[] bytes, ClinicId clinic, UUID id) {
        return keys.encrypt(bytes, clinic, id);
    }

    /** @throws IllegalStateException if its key is lost, or somebody put it in another's place */
    public byte[] decrypt(byte[] ciphertext, ClinicId clinic, UUID id) {
        return keys.decrypt(ciphertext, clinic, id);
    }
}
