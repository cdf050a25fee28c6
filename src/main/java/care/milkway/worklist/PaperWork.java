package care.milkway.worklist;

import care.milkway.clinic.Clinics;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.ClinicId;
import care.milkway.worklist.WorkItems.NewWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** What waits for a decision or a signature, inside work across clinics: each once, and over when it is decided or signed. */
@Repository
class PaperWork {

    private static final int LETTER = 70;
    private static final int SIGNATURE = 80;
    private static final int MOST = 1_000;

    private final ClinicDatabase database;
    private final Clinics clinics;

    PaperWork(ClinicDatabase database, Clinics clinics) {
        this.database = database;
        this.clinics = clinics;
    }

    /** Something on a list that has come right by itself. */
    record Over(ClinicId clinic, WorkKind kind, UUID subject) {}

    /** Letters with something to read of which nobody has said anything. */
    List<NewWork> letters() {
        return database.sql("""
                        select l.clinic_id, l.letter_id, l.recorded_at from referral.letter l
                        where l.decided_at is null and l.no_longer_needed_at is null
                          and (l.file_type is not null or l.file_fault is not null)
                          and not exists (
                              select from worklist.item i
                              where i.clinic_id = l.clinic_id and i.kind = 'LETTER' and i.subject_id = l.letter_id)
                        order by l.recorded_at limit :most""")
                .param("most", MOST)
                .query((row, _) -> work(row, WorkKind.LETTER, LETTER))
                .list();
    }

    /** Visits that were begun and are not signed. */
    List<NewWork> unsigned() {
        return database.sql("""
                        select d.clinic_id, d.appointment_id, d.recorded_at from visit.draft d
                        where d.signed_at is null
                          and not exists (
                              select from worklist.item i
                              where i.clinic_id = d.clinic_id and i.kind = 'UNSIGNED' and i.subject_id = d.appointment_id)
                        order by d.recorded_at limit :most""")
                .param("most", MOST)
                .query((row, _) -> work(row, WorkKind.UNSIGNED, SIGNATURE))
                .list();
    }

    /** Outside any work, since the clinic may have to be read: whether the day on which it began is over there. */
    boolean isOver(NewWork begun, Instant now) {
        var zone = clinics.get(begun.clinic()).sites().getFirst().timeZone();
        return LocalDate.ofInstant(begun.since(), zone).isBefore(LocalDate.ofInstant(now, zone));
    }

    private static NewWork work(ResultSet row, WorkKind kind, int urgency) throws SQLException {
        return new NewWork(
                new ClinicId(row.getObject(1, UUID.class)),
                kind,
                row.getObject(2, UUID.class),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                urgency,
                Optional.empty());
    }

    /** Letters that were decided or are not needed any more, and visits that were signed. */
    List<Over> over() {
        return database.sql("""
                        select i.clinic_id, i.kind, i.subject_id from worklist.item i
                        where i.closed_at is null and (
                            i.kind = 'LETTER' and not exists (
                                select from referral.letter l
                                where l.clinic_id = i.clinic_id and l.letter_id = i.subject_id
                                  and l.decided_at is null and l.no_longer_needed_at is null)
                            or i.kind = 'UNSIGNED' and not exists (
                                select from visit.draft d
                                where d.clinic_id = i.clinic_id and d.appointment_id = i.subject_id
                                  and d.signed_at is null))
                        limit :most""")
                .param("most", MOST)
                .query((row, _) -> new Over(
                        new ClinicId(row.getObject(1, UUID.class)),
                        WorkKind.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class)))
                .list();
    }
}
