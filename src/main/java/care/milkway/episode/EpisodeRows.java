package care.milkway.episode;

import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.patient.PatientId;
import care.milkway.triage.rules.Disposition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Episodes and what happened in them, as rows, inside work on a clinic. */
@Repository
class EpisodeRows {

    private static final String COLUMNS = """
            select e.clinic_id, e.episode_id, e.patient_id, e.side, e.spots, e.opened_at, e.resolved_at
            from episode.episode e\s""";

    private final ClinicDatabase database;

    EpisodeRows(ClinicDatabase database) {
        this.database = database;
    }

    ClinicId clinic() {
        return database.clinic();
    }

    Optional<Episode> find(EpisodeId id) {
        return database.clinicSql(COLUMNS + "where e.clinic_id = :clinic and e.episode_id = :id")
                .param("id", id.value())
                .query(EpisodeRows::episode)
                .optional();
    }

    List<Episode> find(Collection<EpisodeId> ids) {
        return database.clinicSql(COLUMNS + "where e.clinic_id = :clinic and e.episode_id = any(:ids)")
                .param("ids", ids.stream().map(EpisodeId::value).toArray(UUID[]::new))
                .query(EpisodeRows::episode)
                .list();
    }

    /** The one in which this happened. */
    Optional<Episode> with(EpisodeStep.Kind kind, UUID subject) {
        return database.clinicSql(COLUMNS + """
                        join episode.step s on s.clinic_id = e.clinic_id and s.episode_id = e.episode_id
                        where e.clinic_id = :clinic and s.kind = :kind and s.subject_id = :subject""")
                .param("kind", kind.name())
                .param("subject", subject)
                .query(EpisodeRows::episode)
                .optional();
    }

    /** Of these entries of the register, which are one person; the newest first. */
    List<Episode> of(Collection<PatientId> patients, Instant since) {
        return database.clinicSql(COLUMNS + """
                        where e.clinic_id = :clinic and e.patient_id = any(:patients) and e.opened_at > :since
                        order by e.opened_at desc, e.episode_id limit 100""")
                .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
                .param("since", utc(since))
                .query(EpisodeRows::episode)
                .list();
    }

    /** The one of this visit first, then the others of whoever comes to it; none if the visit belongs to none. */
    List<Episode> beginningWith(AppointmentId visit, Collection<PatientId> patients) {
        return database
                .clinicSql(COLUMNS + """
                        join episode.step s on s.clinic_id = e.clinic_id
                        where e.clinic_id = :clinic and s.kind in ('BOOKING', 'VISIT') and s.subject_id = :visit
                          and (e.episode_id = s.episode_id or e.patient_id = any(:patients))
                        order by (e.episode_id = s.episode_id) desc, e.opened_at desc, e.episode_id limit 200""")
                .param("visit", visit.value())
                .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
                .query(EpisodeRows::episode)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** Written with the next statement. */
    void add(Episode episode) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", episode.id().value());
        values.put("patient", episode.patient().map(PatientId::value).orElse(null));
        values.put("side", episode.place().side().orElse(null));
        values.put("spots", episode.place().spots().toArray(String[]::new));
        values.put("now", utc(episode.openedAt()));
        values.put("by", database.actor());
        database.ahead("""
                insert into episode.episode (clinic_id, episode_id, patient_id, side, spots, opened_at, recorded_by)
                values (:clinic, :id, :patient::uuid, :side, :spots, :now, :by)""", values);
    }

    /** Each thing happens in one episode: what is known already stays where it is. Written with the next statement. */
    void add(EpisodeId episode, EpisodeStep step) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("kind", step.kind().name());
        values.put("subject", step.subject());
        values.put("episode", episode.value());
        values.put("at", utc(step.happenedAt()));
        values.put("disposition", step.disposition().map(Enum::name).orElse(null));
        values.put("again", step.askAgain());
        values.put("by", database.actor());
        database.ahead("""
                insert into episode.step (
                    clinic_id, kind, subject_id, episode_id, happened_at, disposition, ask_again, recorded_by)
                values (:clinic, :kind, :subject, :episode, :at, :disposition, :again, :by)
                on conflict do nothing""", values);
    }

    /** Somebody booked: now it is known whose it is. */
    void belongsTo(EpisodeId episode, PatientId patient) {
        database.ahead("""
                update episode.episode set patient_id = :patient
                where clinic_id = :clinic and episode_id = :id and patient_id is null""", Map.of("id", episode.value(), "patient", patient.value()));
    }

    /** What happened in it, the oldest first. */
    List<EpisodeStep> steps(EpisodeId episode) {
        return database.clinicSql("""
                        select kind, subject_id, happened_at, disposition, ask_again from episode.step
                        where clinic_id = :clinic and episode_id = :id order by happened_at, kind""")
                .param("id", episode.value())
                .query((row, _) -> new EpisodeStep(
                        EpisodeStep.Kind.valueOf(row.getString(1)),
                        row.getObject(2, UUID.class),
                        moment(row, 3).orElseThrow(),
                        Optional.ofNullable(row.getString(4)).map(Disposition::valueOf),
                        row.getBoolean(5)))
                .list();
    }

    /** Whether it lasted until now. */
    boolean resolve(EpisodeId episode, Instant now) {
        return database.clinicSql("""
                                update episode.episode set resolved_at = :now, resolved_by = :by
                                where clinic_id = :clinic and episode_id = :id and resolved_at is null""")
                        .param("id", episode.value())
                        .param("now", utc(now))
                        .param("by", database.actor())
                        .update()
                == 1;
    }

    /** It is not over after all. */
    boolean reopen(EpisodeId episode) {
        return database.clinicSql("""
                                update episode.episode set resolved_at = null, resolved_by = null
                                where clinic_id = :clinic and episode_id = :id and resolved_at is not null""").param("id", episode.value()).update() == 1;
    }

    private static Episode episode(ResultSet row, int number) throws SQLException {
        return new Episode(
                new ClinicId(row.getObject(1, UUID.class)),
                new EpisodeId(row.getObject(2, UUID.class)),
                Optional.ofNullable(row.getObject(3, UUID.class)).map(PatientId::new),
                new SorePlace(Optional.ofNullable(row.getString(4)), Set.of((String[])
                        row.getArray(5).getArray())),
                moment(row, 6).orElseThrow(),
                moment(row, 7));
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
