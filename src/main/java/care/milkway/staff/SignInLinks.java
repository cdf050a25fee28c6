package care.milkway.staff;

import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** One-time links. What stands in a link is told once, to whom it is sent; only its digest is kept. */
@Repository
class SignInLinks {

    static final Duration VALID = Duration.ofMinutes(15);
    private static final Duration VALID_IN_A_DEMONSTRATION = Duration.ofDays(30);

    /** Whoever asks again and again for somebody else fills no mailbox; the links that are there stay good. */
    private static final int MOST_AT_A_TIME = 3;

    private final SecureRandom random = new SecureRandom();
    private final ClinicDatabase database;
    private final Clock clock;

    SignInLinks(ClinicDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a link is for. */
    enum Kind {
        /** Signs in who has no passkey yet. */
        SIGN_IN,
        /** Lets somebody start over who lost her passkey. */
        RECOVERY,
        /** Signs an invented person in, as often as anybody likes. */
        DEMO
    }

    /** Whose link it was, and what for. */
    record Opened(UUID account, Kind kind) {}

    /** A new link's key, unless she has enough of them that are still good. */
    Optional<String> make(UUID account, Kind kind, Actor by) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = OffsetDateTime.now(clock);
        var made = database.sql("""
                        insert into identity.sign_in_link
                            (digest, account_id, kind, recorded_at, recorded_by, valid_until)
                        select :digest, :account, :kind, :now, :by, :until
                        where :most > (
                            select count(*) from identity.sign_in_link
                            where account_id = :account and kind = :kind and used_at is null and valid_until > :now)""")
                .param("digest", digest(key))
                .param("account", account)
                .param("kind", kind.name())
                .param("now", now)
                .param("by", by.label())
                .param("until", now.plus(kind == Kind.DEMO ? VALID_IN_A_DEMONSTRATION : VALID))
                .param("most", kind == Kind.DEMO ? Integer.MAX_VALUE : MOST_AT_A_TIME)
                .update();
        return made == 1 ? Optional.of(key) : Optional.empty();
    }

    /** Uses it up: of two who try at once, one gets in. */
    Optional<Opened> use(String key) {
        return database.sql("""
                        update identity.sign_in_link set used_at = case when kind = 'DEMO' then null else :now end
                        where digest = :digest and used_at is null and valid_until > :now
                        returning account_id, kind""")
                .param("now", OffsetDateTime.now(clock))
                .param("digest", digest(key))
                .query((row, _) -> new Opened(row.getObject(1, UUID.class), Kind.valueOf(row.getString(2))))
                .optional();
    }

    /** Nobody gets in any more with what was sent before. */
    void forget(UUID account) {
        database.sql("delete from identity.sign_in_link where account_id = ?")
                .param(account)
                .update();
    }

    /** Those that have run out. */
    void forgetOld() {
        database.sql("delete from identity.sign_in_link where valid_until <= ?")
                .param(OffsetDateTime.now(clock))
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
