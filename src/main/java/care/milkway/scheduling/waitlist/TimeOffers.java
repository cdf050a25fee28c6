package care.milkway.scheduling.waitlist;

import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.clinic.ResourceId;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.waitlist.TimeOffer.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Freed times as they were offered, as rows. */
@Repository
class TimeOffers {

    private static final String COLUMNS = """
            select offer_id, waiting_id, freed_id, hold_id, practitioner_id, site_key, starts_at, ends_at, answer_until,
                answer, appointment_id
            from scheduling.waiting_offer where clinic_id = :clinic\s""";

    private final ClinicDatabase database;

    TimeOffers(ClinicDatabase database) {
        this.database = database;
    }

    void add(TimeOffer offer, Instant now) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", offer.id());
        values.put("waiting", offer.waiting().value());
        values.put("freed", offer.freed());
        values.put("hold", offer.hold().map(AppointmentId::value).orElse(null));
        values.put("practitioner", offer.practitioner().value());
        values.put("site", offer.site());
        values.put("start", utc(offer.visit().start()));
        values.put("end", utc(offer.visit().end()));
        values.put("now", utc(now));
        values.put("by", database.actor());
        values.put("until", utc(offer.answerUntil()));
        database.ahead("""
                insert into scheduling.waiting_offer (
                    clinic_id, offer_id, waiting_id, freed_id, hold_id, practitioner_id, site_key, starts_at, ends_at,
                    recorded_at, recorded_by, answer_until)
                values (:clinic, :id, :waiting, :freed, :hold::uuid, :practitioner, :site, :start, :end,
                    :now, :by, :until)""", values);
    }

    /** Those made to her, the newest first. */
    List<TimeOffer> of(WaitingId waiting) {
        return database.clinicSql(COLUMNS + "and waiting_id = :waiting order by recorded_at desc, offer_id limit 50")
                .param("waiting", waiting.value())
                .query(TimeOffers::offer)
                .list();
    }

    Optional<TimeOffer> find(UUID id) {
        return database.clinicSql(COLUMNS + "and offer_id = :id")
                .param("id", id)
                .query(TimeOffers::offer)
                .optional();
    }

    /** Until when somebody may still answer of this freed time, kept for her. */
    Optional<Instant> keptUntil(UUID freed, Instant now) {
        return database.clinicSql("""
                        select max(answer_until) from scheduling.waiting_offer
                        where clinic_id = :clinic and freed_id = :freed and answered_at is null and hold_id is not null
                          and answer_until > :now""")
                .param("freed", freed)
                .param("now", utc(now))
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** Whoever has not answered by now has let it go. */
    void runOut(UUID freed, Instant now) {
        database.clinicSql("""
                        update scheduling.waiting_offer set answered_at = :now, answer = 'RUN_OUT'
                        where clinic_id = :clinic and freed_id = :freed and answered_at is null
                          and answer_until <= :now""").param("freed", freed).param("now", utc(now)).update();
    }

    /** Whether nobody had answered before. */
    boolean answer(UUID id, Answer answer, Optional<AppointmentId> appointment, Instant now) {
        return database.clinicSql("""
                                update scheduling.waiting_offer
                                set answered_at = :now, answer = :answer, appointment_id = :appointment::uuid
                                where clinic_id = :clinic and offer_id = :id and answered_at is null""")
                        .param("id", id)
                        .param("now", utc(now))
                        .param("answer", answer.name())
                        .param(
                                "appointment",
                                appointment.map(AppointmentId::value).orElse(null))
                        .update()
                == 1;
    }

    private static TimeOffer offer(ResultSet row, int number) throws SQLException {
        return new TimeOffer(
                row.getObject("offer_id", UUID.class),
                new WaitingId(row.getObject("waiting_id", UUID.class)),
                row.getObject("freed_id", UUID.class),
                Optional.ofNullable(row.getObject("hold_id", UUID.class)).map(AppointmentId::new),
                new ResourceId(row.getObject("practitioner_id", UUID.class)),
                row.getString("site_key"),
                new Interval(moment(row, "starts_at"), moment(row, "ends_at")),
                moment(row, "answer_until"),
                Optional.ofNullable(row.getString("answer")).map(Answer::valueOf),
                Optional.ofNullable(row.getObject("appointment_id", UUID.class)).map(AppointmentId::new));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
