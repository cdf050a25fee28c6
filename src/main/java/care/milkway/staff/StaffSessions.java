package care.milkway.staff;

import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Work;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where somebody is signed in, to see and to end. */
@Component
public class StaffSessions {

    private final Work work;
    private final ClinicDatabase database;

    StaffSessions(Work work, ClinicDatabase database) {
        this.work = work;
        this.database = database;
    }

    /**
     * Somebody is signed in in one browser.
     *
     * @param id what it is called on the page; not the secret that the browser holds
     */
    public record StaffSession(UUID id, Instant begun, Instant seen, boolean own) {}

    /** @param own the secret of the session she looks from */
    public List<StaffSession> of(UUID account, String own) {
        return work.across(Actor.Job.SIGN_IN, () -> database.sql("""
                        select primary_id, creation_time, last_access_time, session_id = ?
                        from identity.session where principal_name = ?
                        and expiry_time > (extract(epoch from now()) * 1000)::bigint
                        order by last_access_time desc""")
                .params(own, account.toString())
                .query((row, _) -> new StaffSession(
                        UUID.fromString(row.getString(1)),
                        Instant.ofEpochMilli(row.getLong(2)),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getBoolean(4)))
                .list());
    }

    /** @return false if this is none of hers */
    boolean end(UUID account, UUID session) {
        return work.across(
                Actor.Job.SIGN_IN,
                () -> database.sql("delete from identity.session where principal_name = ? and primary_id = ?")
                                .params(account.toString(), session.toString())
                                .update()
                        == 1);
    }

    /** All but the one she acts from. */
    void endOthers(UUID account, String own) {
        work.across(Actor.Job.SIGN_IN, () -> database.sql(
                        "delete from identity.session where principal_name = ? and session_id <> ?")
                .params(account.toString(), own)
                .update());
    }

    /** Inside other work: those that have run out, by the clock that Spring Session writes with. */
    void forgetOld() {
        database.sql("delete from identity.session where expiry_time < (extract(epoch from now()) * 1000)::bigint")
                .update();
    }

    /** Inside other work: everywhere. */
    void endAll(UUID account) {
        database.sql("delete from identity.session where principal_name = ?")
                .param(account.toString())
                .update();
    }
}
