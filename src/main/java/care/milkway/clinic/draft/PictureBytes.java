package care.milkway.clinic.draft;

import care.milkway.clinic.picture.Image;
import care.milkway.identity.ClinicDatabase;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The pictures of a clinic by what they are: one that a draft names may be of no description yet. */
@Repository
class PictureBytes {

    private final ClinicDatabase database;

    PictureBytes(ClinicDatabase database) {
        this.database = database;
    }

    byte[] get(String digest) {
        return find(digest).orElseThrow();
    }

    Optional<byte[]> find(String digest) {
        return database.clinicSql("select content from clinic.picture where clinic_id = :clinic and digest = :digest")
                .param("digest", digest)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /** Once, however often it is handed in. */
    void keep(Image image, byte[] content) {
        database.clinicSql("""
                        insert into clinic.picture (clinic_id, digest, content) values (:clinic, :digest, :content)
                        on conflict do nothing""")
                .param("digest", image.digest())
                .param("content", content)
                .update();
    }
}
