package care.milkway.patient;

import care.milkway.identity.ClinicDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How a parent comes back without an account, inside work on a clinic: by a one-time link to her e-mail address she shows
 * that it is hers, and then sees what was booked with it.
 */
@Component
public class ParentKeys {

    private static final Duration LINK = Duration.ofMinutes(15);
    private static final Duration SESSION = Duration.ofHours(1);

    /** Whoever asks again and again in somebody's name fills no mailbox; the links that are there stay good. */
    private static final int MOST_AT_A_TIME = 3;

    private final SecureRandom random = new SecureRandom();
    private final ClinicDatabase database;
    private final Clock clock;

    ParentKeys(ClinicDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** For a link; none if nobody is registered here with this address, or links enough are on their way. */
    public Optional<String> link(String email) {
        var wanted = email.strip().toLowerCase(Locale.ROOT);
        forgetOld();
        var waiting = database.clinicSql("""
                        select count(*) from patient.parent_key
                        where clinic_id = :clinic and email_key = :email and kind = 'LINK'""")
                .param("email", wanted)
                .query(Integer.class)
                .single();
        return patients(wanted).isEmpty() || waiting >= MOST_AT_A_TIME
                ? Optional.empty()
                : Optional.of(make(wanted, "LINK", LINK));
    }

    /** Uses the link up, and makes what her browser keeps from now on: of two who try at once one gets in. */
    public Optional<String> open(String key) {
        return database.clinicSql("""
                        delete from patient.parent_key
                        where clinic_id = :clinic and digest = :digest and kind = 'LINK' and valid_until > :now
                        returning email_key""")
                .param("digest", digest(key))
                .param("now", OffsetDateTime.now(clock))
                .query(String.class)
                .optional()
                .map(email -> make(email, "SESSION", SESSION));
    }

    /** The entries with the address that she has shown to be hers, a confirmed one first; none if she is not signed in. */
    public List<PatientId> patientsOf(String session) {
        return database.clinicSql("""
                        select p.patient_id from patient.parent_key k
                        join patient.patient p on p.clinic_id = k.clinic_id and p.email_key = k.email_key
                        where k.clinic_id = :clinic and k.digest = :digest and k.kind = 'SESSION'
                          and k.valid_until > :now
                        order by p.confirmed_at is null, p.recorded_at, p.patient_id""")
                .param("digest", digest(session))
                .param("now", OffsetDateTime.now(clock))
                .query((row, _) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }

    /** She signs out. */
    public void end(String session) {
        database.clinicSql("delete from patient.parent_key where clinic_id = :clinic and digest = :digest")
                .param("digest", digest(session))
                .update();
    }

    private List<PatientId> patients(String email) {
        return database.clinicSql("""
                        select patient_id from patient.patient where clinic_id = :clinic and email_key = :email""")
                .param("email", email)
                .query((row, _) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }

    private String make(String email, String kind, Duration valid) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = OffsetDateTime.now(clock);
        database.clinicSql("""
                        insert into patient.parent_key
                            (clinic_id, digest, kind, email_key, recorded_at, recorded_by, valid_until)
                        values (:clinic, :digest, :kind, :email, :now, :by, :until)""")
                .param("digest", digest(key))
                .param("kind", kind)
                .param("email", email)
                .param("now", now)
                .param("by", database.actor())
                .param("until", now.plus(valid))
                .update();
        return key;
    }

    private void forgetOld() {
        database.clinicSql("delete from patient.parent_key where clinic_id = :clinic and valid_until <= :now")
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
