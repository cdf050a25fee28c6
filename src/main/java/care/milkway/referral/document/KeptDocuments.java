package care.milkway.referral.document;

import care.milkway.identity.ClinicDatabase;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The documents of letters as rows, encrypted. */
@Repository
public class KeptDocuments {

    private final ClinicDatabase database;
    private final LetterKeys keys;

    KeptDocuments(ClinicDatabase database, LetterKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Inside work on the letter's clinic. */
    public void keep(UUID letter, Document document) {
        database.clinicSql("""
                        insert into referral.document (clinic_id, letter_id, ciphertext)
                        values (:clinic, :letter, :ciphertext)""")
                .param("letter", letter)
                .param("ciphertext", keys.encrypt(document.bytes(), database.clinic(), letter))
                .update();
    }

    /** Inside work on the letter's clinic. */
    public Optional<byte[]> read(UUID letter) {
        return database.clinicSql("""
                        select ciphertext from referral.document where clinic_id = :clinic and letter_id = :letter""")
                .param("letter", letter)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(ciphertext -> keys.decrypt(ciphertext, database.clinic(), letter));
    }
}
