package care.milkway.messaging.reminder;

import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Of which visits somebody was reminded, as rows; and of which somebody is to be. */
@Repository
class Reminders {

    /** So long before a visit she is reminded: where a visit can be changed until the day before, a day is left for that. */
    static final Duration AHEAD = Duration.ofDays(2);

    /** Later than this a reminder only tells that it comes too late. */
    static final Duration TOO_LATE = Duration.ofHours(2);

    private final ClinicDatabase database;

    Reminders(ClinicDatabase database) {
        this.database = database;
    }

    /** How she is reminded. */
    enum Channel {
        EMAIL("coalesce(c.by_email, true)"),
        /** Only who asked for it, and whose entry is known to be hers. */
        TEXT("coalesce(c.by_text, false)");

        private final String wanted;

        Channel(String wanted) {
            this.wanted = wanted;
        }
    }

    /** Somebody is to be reminded of this visit. */
    record DueReminder(ClinicId clinic, AppointmentId appointment) {}

    /**
     * Of all clinics: who has to be reminded now and was not. Whoever booked or moved it later than that has just read when
     * it is. Nothing is locked.
     */
    List<DueReminder> due(Channel channel, Instant now, int most) {
        return database.sql("""
                        select a.clinic_id, a.appointment_id
                        from scheduling.appointment a
                        left join scheduling.reminder_choice c
                          on c.clinic_id = a.clinic_id and c.appointment_id = a.appointment_id
                        where a.patient_id is not null and a.cancelled_at is null
                          and a.starts_at > :late and a.starts_at <= :ahead
                          and coalesce(a.moved_at, a.booked_at) <= a.starts_at - make_interval(secs => :secondsAhead)
                          and not exists (
                              select from messaging.reminder r
                              where r.clinic_id = a.clinic_id and r.appointment_id = a.appointment_id
                                and r.starts_at = a.starts_at and r.channel = :channel)
                          and\s""" + channel.wanted + " order by a.starts_at limit :most")
                .param("channel", channel.name())
                .param("late", utc(now.plus(TOO_LATE)))
                .param("ahead", utc(now.plus(AHEAD)))
                .param("secondsAhead", AHEAD.toSeconds())
                .param("most", most)
                .query((row, _) -> new DueReminder(
                        new ClinicId(row.getObject(1, UUID.class)), new AppointmentId(row.getObject(2, UUID.class))))
                .list();
    }

    /**
     * Notes for these visits, as they stand now, that somebody is reminded; whoever does writes to her in the same work.
     *
     * @return those of which nobody was reminded before
     */
    List<AppointmentId> take(Channel channel, Collection<AppointmentId> appointments, Instant now) {
        return database.clinicSql("""
                        insert into messaging.reminder
                            (clinic_id, appointment_id, starts_at, channel, recorded_at, recorded_by)
                        select a.clinic_id, a.appointment_id, a.starts_at, :channel, :now, :by
                        from scheduling.appointment a
                        where a.clinic_id = :clinic and a.appointment_id = any(:ids)
                          and a.patient_id is not null and a.cancelled_at is null
                          and a.starts_at > :late and a.starts_at <= :ahead
                        on conflict do nothing
                        returning appointment_id""")
                .param("channel", channel.name())
                .param("now", utc(now))
                .param("late", utc(now.plus(TOO_LATE)))
                .param("ahead", utc(now.plus(AHEAD)))
                .param("by", database.actor())
                .param("ids", appointments.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .query((row, _) -> new AppointmentId(row.getObject(1, UUID.class)))
                .list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
