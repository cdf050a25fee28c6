package care.milkway.outcome.demo;

import care.milkway.identity.ClinicDatabase;
import care.milkway.outcome.demo.InventedEpisode.InventedVisit;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes invented episodes, inside work on a clinic: a statement for each table, whatever there is already stays. */
@Repository
class InventedRows {

    /** A visit and the episode it belongs to. */
    private record Both(InventedEpisode episode, InventedVisit visit) {}

    private final ClinicDatabase database;

    InventedRows(ClinicDatabase database) {
        this.database = database;
    }

    void add(List<InventedEpisode> episodes, String signer, String profession, String number) {
        people(episodes);
        episodes(episodes);
        var visits = episodes.stream()
                .flatMap(episode -> episode.visits().stream().map(visit -> new Both(episode, visit)))
                .toList();
        visits(visits, signer, profession, number);
        steps(visits);
        letters(visits);
    }

    private void people(List<InventedEpisode> episodes) {
        with(episodes, """
                insert into patient.patient (
                    clinic_id, patient_id, name, email, phone, language, recorded_at, recorded_by)
                select :clinic, id::uuid, name, id || '@families.example', '416 555 0100', 'en', begun::timestamptz, :by
                from unnest(:people, :names, :begun) as invented (id, name, begun)
                on conflict do nothing""").update();
    }

    private void episodes(List<InventedEpisode> episodes) {
        with(episodes, """
                insert into episode.episode (
                    clinic_id, episode_id, patient_id, side, spots, opened_at, recorded_by, resolved_at, resolved_by)
                select :clinic, id::uuid, person::uuid, split_part(spot, '-', 1), array[spot], begun::timestamptz, :by,
                    nullif(ended, '')::timestamptz, case when ended <> '' then :by end
                from unnest(:ids, :people, :spots, :begun, :ended) as invented (id, person, spot, begun, ended)
                on conflict do nothing""").update();
        with(episodes, """
                insert into episode.step (
                    clinic_id, kind, subject_id, episode_id, happened_at, disposition, ask_again, recorded_by)
                select :clinic, 'CHECK', id::uuid, id::uuid, begun::timestamptz, 'TREATMENT', false, :by
                from unnest(:ids, :begun) as invented (id, begun)
                on conflict do nothing""").update();
        with(episodes, """
                insert into episode.recommendation (clinic_id, episode_id, score, recorded_at, recorded_by)
                select :clinic, id::uuid, score::int, ended::timestamptz, :by
                from unnest(:ids, :scores, :ended) as invented (id, score, ended)
                where ended <> '' and score <> '-1'
                on conflict do nothing""").update();
    }

    private StatementSpec with(List<InventedEpisode> episodes, String statement) {
        return database.clinicSql(statement)
                .param("by", database.actor())
                .param("ids", texts(episodes, InventedEpisode::id))
                .param("people", texts(episodes, InventedEpisode::person))
                .param("names", texts(episodes, InventedEpisode::name))
                .param("spots", texts(episodes, InventedEpisode::spot))
                .param("begun", texts(episodes, InventedEpisode::begin))
                .param("ended", texts(episodes, InventedEpisode::end))
                .param("scores", texts(episodes, InventedEpisode::score));
    }

    private void visits(List<Both> visits, String signer, String profession, String number) {
        of(visits, """
                insert into visit.signed_record (
                    clinic_id, appointment_id, patient_id, practitioner_id, signer, signer_profession, signer_number,
                    treated, ultrasound, pain_before, pain_after, lump_before_mm, lump_after_mm, sata, fields,
                    recorded_at, recorded_by)
                select :clinic, id::uuid, person::uuid, :clinic, :signer, :profession, :number, treated::bool,
                    sata <> 'NaN', before::int, after::int, lump::int, smaller::int, nullif(sata, 'NaN')::numeric,
                    '{}', at::timestamptz, :by
                from unnest(:ids, :people, :treated, :sata, :before, :after, :lump, :smaller, :at)
                    as invented (id, person, treated, sata, before, after, lump, smaller, at)
                on conflict do nothing""")
                .param("signer", signer)
                .param("profession", profession)
                .param("number", number)
                .update();
    }

    private void steps(List<Both> visits) {
        of(visits, """
                insert into episode.step (
                    clinic_id, kind, subject_id, episode_id, happened_at, ask_again, recorded_by)
                select :clinic, 'VISIT', id::uuid, episode::uuid, at::timestamptz, false, :by
                from unnest(:ids, :episodes, :at) as invented (id, episode, at)
                on conflict do nothing""").update();
    }

    private void letters(List<Both> visits) {
        of(visits.stream().filter(each -> each.visit().letter()).toList(), """
                insert into visit.review_letter (clinic_id, appointment_id, recorded_at, recorded_by)
                select :clinic, id::uuid, at::timestamptz, :by from unnest(:ids, :at) as invented (id, at)
                on conflict do nothing""").update();
    }

    private StatementSpec of(List<Both> visits, String statement) {
        return database.clinicSql(statement)
                .param("by", database.actor())
                .param("ids", texts(visits, each -> each.visit().id()))
                .param("people", texts(visits, each -> each.episode().person()))
                .param("episodes", texts(visits, each -> each.episode().id()))
                .param("treated", texts(visits, each -> each.visit().treated()))
                .param("sata", texts(visits, each -> each.visit().sata()))
                .param("before", texts(visits, each -> each.visit().painBefore()))
                .param("after", texts(visits, each -> each.visit().painAfter()))
                .param("lump", texts(visits, each -> each.visit().lumpBefore()))
                .param("smaller", texts(visits, each -> each.visit().lumpAfter()))
                .param("at", texts(visits, each -> each.visit().at()));
    }

    private static <T> String[] texts(List<T> all, Function<T, ?> part) {
        return all.stream().map(part).map(String::valueOf).toArray(String[]::new);
    }
}
