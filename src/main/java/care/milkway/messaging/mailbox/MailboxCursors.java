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
        return database.clinicSql("""
                        select uid_validity, last_uid from messaging.mailbox
                        where clinic_id = :clinic and folder = :folder for update""")
                .param("folder", MailboxReading.FOLDER)
                .query((row, _) -> new Cursor(row.getLong(1), row.getLong(2)))
                .optional();
    }

    void keep(Cursor cursor) {
        database.clinicSql("""
                        insert into messaging.mailbox (clinic_id, folder, uid_validity, last_uid, changed_by)
                        values (:clinic, :folder, :validity, :last, :by)
                        on conflict (clinic_id, folder) do update
                        set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid,
                            changed_by = excluded.changed_by""")
                .param("folder", MailboxReading.FOLDER)
                .param("by", database.actor())
                .param("validity", cursor.validity())
                .param("last", cursor.last())
                .update();
    }
}
