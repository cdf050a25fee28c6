package care.milkway.referral;

import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What lets doctors' offices hand in letters: keys that are shown once and kept as a digest. */
@Component
public class OfficeKeys {

    private static final String PREFIX = "mwk_";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Work work;
    private final ClinicDatabase database;
    private final Clock clock;

    OfficeKeys(Work work, ClinicDatabase database, Clock clock) {
        this.work = work;
        this.database = database;
        this.clock = clock;
    }

    /** A new key for an office; nobody can read it again. */
    public String create(ClinicId clinic, String office) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        work.in(clinic, () -> database.clinicSql("""
                        insert into referral.office_key (clinic_id, key_id, office, digest, recorded_at, recorded_by)
                        values (:clinic, :id, :office, :digest, :now, :by)""")
                .param("id", UUID.randomUUID())
                .param("office", office)
                .param("digest", digest(key))
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor())
                .update());
        return key;
    }

    /** Ends every key of an office. */
    int end(ClinicId clinic, String office) {
        return work.in(clinic, () -> database.clinicSql("""
                        update referral.office_key set ended_at = :now
                        where clinic_id = :clinic and office = :office and ended_at is null""")
                .param("office", office)
                .param("now", OffsetDateTime.now(clock))
                .update());
    }

    /** Who comes with this key to this clinic, if it is one and has not ended. */
    public Optional<Actor> open(ClinicId clinic, String key) {
        return key.length() > PREFIX.length() + BYTES && key.startsWith(PREFIX)
                ? work.in(clinic, () -> database.clinicSql("""
                        select key_id from referral.office_key
                        where clinic_id = :clinic and digest = :digest and ended_at is null""")
                        .param("digest", digest(key))
                        .query(UUID.class)
                        .optional()
                        .map(Actor.Integration::new))
                : Optional.empty();
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
