package care.milkway.scheduling.waitlist;

import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.clinic.Mode;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.patient.PatientId;
import care.milkway.scheduling.availability.DayPart;
import care.milkway.scheduling.waitlist.WaitingEntry.Ended;
import care.milkway.triage.CheckId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Places in the waiting list, as rows. */
@Repository
class WaitingEntries {

    /** More wait nowhere; whoever comes after them waits until some have gone. */
    private static final int MOST = 500;

    private static final String COLUMNS = """
            select e.clinic_id, e.waiting_id, e.patient_id, e.service_code, e.check_id, e.mode, e.practitioner_key,
                e.site_key, e.weekdays, e.parts, e.last_day, e.urgency, e.language, e.recorded_at, e.by_text, e.ended_because
            from scheduling.waiting_entry e\s""";

    private final ClinicDatabase database;

    WaitingEntries(ClinicDatabase database) {
        this.database = database;
    }

    void add(WaitingEntry entry) {
        var wanted = entry.wanted();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", entry.id().value());
        values.put("patient", entry.patient().value());
        values.put("service", entry.service());
        values.put("check", entry.check().map(CheckId::value).orElse(null));
        values.put("mode", wanted.mode().name());
        values.put("practitioner", wanted.practitioner().orElse(null));
        values.put("site", wanted.site().orElse(null));
        values.put("weekdays", names(wanted.weekdays()));
        values.put("parts", names(wanted.parts()));
        values.put("last", wanted.last());
        values.put("urgency", entry.urgency());
        values.put("language", entry.language().code());
        values.put("now", utc(entry.since()));
        values.put("text", entry.byText());
        values.put("by", database.actor());
        database.ahead("""
                insert into scheduling.waiting_entry (
                    clinic_id, waiting_id, patient_id, service_code, check_id, mode, practitioner_key, site_key,
                    weekdays, parts, last_day, urgency, language, by_text, recorded_at, recorded_by)
                values (:clinic, :id, :patient, :service, :check::uuid, :mode, :practitioner, :site,
                    :weekdays, :parts, :last, :urgency, :language, :text, :now, :by)""", values);
    }

    Optional<WaitingEntry> find(WaitingId id) {
        return one(id, "").query(WaitingEntries::entry).optional();
    }

    /** Waits until nobody else is changing it, and keeps others waiting. */
    Optional<WaitingEntry> findForUpdate(WaitingId id) {
        return one(id, " for no key update of e").query(WaitingEntries::entry).optional();
    }

    private StatementSpec one(WaitingId id, String lock) {
        return database.clinicSql(COLUMNS + "where e.clinic_id = :clinic and e.waiting_id = :id" + lock)
                .param("id", id.value());
    }

    /** All who wait, the most urgent first and then who has waited longest; those too who have not opened their link. */
    List<WaitingEntry> open(LocalDate today) {
        return database.clinicSql(COLUMNS + """
                        where e.clinic_id = :clinic and e.ended_at is null and e.last_day >= :today
                        order by e.urgency, e.recorded_at, e.waiting_id limit\s""" + MOST)
                .param("today", today)
                .query(WaitingEntries::entry)
                .list();
    }

    /** In the same order: to whom this freed time was not offered yet, and no other is just now. */
    List<WaitingEntry> toBeAsked(UUID freed, LocalDate today, Instant now) {
        return database.clinicSql(COLUMNS + """
                        join patient.patient p on p.clinic_id = e.clinic_id and p.patient_id = e.patient_id
                        where e.clinic_id = :clinic and e.ended_at is null and e.last_day >= :today
                          and p.confirmed_at is not null
                          and not exists (
                              select from scheduling.waiting_offer o
                              where o.clinic_id = e.clinic_id and o.waiting_id = e.waiting_id
                                and (o.freed_id = :freed or o.answered_at is null and o.answer_until > :now))
                        order by e.urgency, e.recorded_at, e.waiting_id limit\s""" + MOST)
                .param("freed", freed)
                .param("today", today)
                .param("now", utc(now))
                .query(WaitingEntries::entry)
                .list();
    }

    /** The last day that anybody wants who still waits. */
    Optional<LocalDate> lastWanted(LocalDate today) {
        return database.clinicSql("""
                        select max(last_day) from scheduling.waiting_entry
                        where clinic_id = :clinic and ended_at is null and last_day >= :today""")
                .param("today", today)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** How often one of these people waits for this service. */
    int waiting(Collection<PatientId> people, LocalDate today) {
        return database.clinicSql("""
                        select count(*) from scheduling.waiting_entry
                        where clinic_id = :clinic and patient_id = any(:people) and ended_at is null
                          and last_day >= :today""")
                .param("people", people.stream().map(PatientId::value).toArray(UUID[]::new))
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** Whether she waited until now. */
    boolean end(WaitingId id, Ended because, Instant now) {
        return database.clinicSql("""
                                update scheduling.waiting_entry
                                set ended_at = :now, ended_by = :by, ended_because = :because
                                where clinic_id = :clinic and waiting_id = :id and ended_at is null""")
                        .param("id", id.value())
                        .param("now", utc(now))
                        .param("by", database.actor())
                        .param("because", because.name())
                        .update()
                == 1;
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    private static WaitingEntry entry(ResultSet row, int number) throws SQLException {
        var wanted = new WantedTimes(
                Mode.valueOf(row.getString("mode")),
                Optional.ofNullable(row.getString("practitioner_key")),
                Optional.ofNullable(row.getString("site_key")),
                all(row, "weekdays", DayOfWeek::valueOf),
                all(row, "parts", DayPart::valueOf),
                row.getObject("last_day", LocalDate.class));
        return new WaitingEntry(
                new ClinicId(row.getObject("clinic_id", UUID.class)),
                new WaitingId(row.getObject("waiting_id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getString("service_code"),
                Optional.ofNullable(row.getObject("check_id", UUID.class)).map(CheckId::new),
                wanted,
                row.getInt("urgency"),
                Language.find(row.getString("language")).orElse(Language.EN),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("by_text"),
                Optional.ofNullable(row.getString("ended_because")).map(Ended::valueOf));
    }

    private static <T> Set<T> all(ResultSet row, String column, Function<String, T> of) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray()).map(of).collect(Collectors.toSet());
    }
}
