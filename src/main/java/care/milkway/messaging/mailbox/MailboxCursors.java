package care.milkway.messaging.mailbox;

import care.milkway.identity.ClinicDatabase;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** How far each mailbox was read, as rows. */
@Repository
class MailboxCursors {

    private final ClinicDatabase database;

    MailboxCursors(ClinicDatabase database) {
        this.database = database;
    }

    /** The last message that was read, of a numbering of the mailbox. */
    record Cursor(long validity, long last) {}

    /** Nobody else reads on until the work ends. */
    Optional<Cursor> findForUpdate() {
        return database.clinicSql(
                        "select uid_validity, last_uid from messaging.mailbox where clinic_id = :clinic for update")
                .query((row, _) -> new Cursor(row.getLong(1), row.getLong(2)))
                .optional();
    }

    void keep(Cursor cursor) {
        database.clinicSql("""
                        insert into messaging.mailbox (clinic_id, uid_validity, last_uid)
                        values (:clinic, :validity, :last)
                        on conflict (clinic_id) do update
                        set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid""")
                .param("validity", cursor.validity())
                .param("last", cursor.last())
                .update();
    }
}
