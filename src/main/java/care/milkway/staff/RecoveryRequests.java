package care.milkway.staff;

import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.Language;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Who said that she lost her passkey, as rows: one for each clinic she works for, until a lead there has answered. */
@Repository
class RecoveryRequests {

    private final ClinicDatabase database;
    private final Clock clock;

    RecoveryRequests(ClinicDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Asks the leads of all her clinics. */
    void add(UUID account, Language language) {
        database.sql("""
                        insert into identity.recovery_request (clinic_id, account_id, language, recorded_at, recorded_by)
                        select clinic_id, account_id, :language, :now, :by
                        from identity.membership where account_id = :account and ended_at is null
                        on conflict (clinic_id, account_id) do update set recorded_at = excluded.recorded_at""")
                .param("language", language.code())
                .param("now", OffsetDateTime.now(clock))
                .param("by", Actor.current().label())
                .param("account", account)
                .update();
    }

    /** Who waits in the clinic of the running work. */
    Set<UUID> waiting() {
        return Set.copyOf(
                database.clinicSql("select account_id from identity.recovery_request where clinic_id = :clinic")
                        .query(UUID.class)
                        .list());
    }

    /** Answers it: of two leads one does. In which language she asked. */
    Optional<Language> take(UUID account) {
        return database.clinicSql("""
                        delete from identity.recovery_request
                        where clinic_id = :clinic and account_id = :account returning language""")
                .param("account", account)
                .query(String.class)
                .optional()
                .map(code -> Language.find(code).orElse(Language.EN));
    }

    /** In all clinics: she is in again. */
    void forget(UUID account) {
        database.sql("delete from identity.recovery_request where account_id = ?")
                .param(account)
                .update();
    }
}
