package care.milkway.episode;

import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.patient.PatientId;
import care.milkway.triage.CheckId;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.Disposition;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Checks that became bookings, read from the appointments themselves. */
@Repository
class BookedChecks {

    private final ClinicDatabase database;

    BookedChecks(ClinicDatabase database) {
        this.database = database;
    }

    /**
     * A booking and its check.
     *
     * @param known the episode that the check belongs to already
     */
    record BookedCheck(
            AppointmentId appointment,
            PatientId patient,
            Instant bookedAt,
            CheckId check,
            Instant finishedAt,
            Disposition disposition,
            SorePlace place,
            Optional<EpisodeId> known) {}

    /** Inside work on a clinic: of these, what is booked with a check and belongs to no episode yet. */
    List<BookedCheck> of(Collection<AppointmentId> appointments) {
        return database.clinicSql("""
                        select a.appointment_id, a.patient_id, a.booked_at, c.check_id, c.finished_at, c.disposition,
                            c.answers, k.episode_id
                        from scheduling.appointment a
                        join triage.duct_check c on c.clinic_id = a.clinic_id and c.check_id = a.check_id
                        left join episode.step k
                          on k.clinic_id = a.clinic_id and k.kind in ('CHECK', 'RECHECK') and k.subject_id = c.check_id
                        where a.clinic_id = :clinic and a.appointment_id = any(:ids) and a.patient_id is not null
                          and a.cancelled_at is null and c.finished_at is not null
                          and not exists (
                              select from episode.step b
                              where b.clinic_id = a.clinic_id and b.kind = 'BOOKING'
                                and b.subject_id = a.appointment_id)""")
                .param("ids", appointments.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .query((row, _) -> new BookedCheck(
                        new AppointmentId(row.getObject(1, UUID.class)),
                        new PatientId(row.getObject(2, UUID.class)),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        new CheckId(row.getObject(4, UUID.class)),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        Disposition.valueOf(row.getString(6)),
                        SorePlace.of(Answers.parse(row.getString(7))),
                        Optional.ofNullable(row.getObject(8, UUID.class)).map(EpisodeId::new)))
                .list();
    }
}
