package care.milkway.bench;

import java.util.stream.Stream;

/** Fills a clinic with 100,000 signed visits of eighteen months, and a thousand of today whose records are open. */
final class CareFilling {

    /** Each with three signed visits. */
    private static final int PEOPLE = 33_334;

    private static final int OPEN = 1_000;

    /** Whoever was there, since when, and what she was: all follows from a number. */
    private static final String PERSON = """
            with person as (
                select clinic_id, n, md5('care person ' || n)::uuid as person, md5('care episode ' || n)::uuid as episode,
                    date_trunc('quarter', now()) - interval '540 days' + n * interval '480 days' / %d as began
                from clinic.clinic, generate_series(1, %d) n where slug = '%s'),
            visit as (
                select p.*, k, md5('care visit ' || n || '/' || k)::uuid as visit,
                    case when k > 3 then now() - interval '10 minutes'
                        else began + (1 + (k - 1) * 5) * interval '1 day' + interval '10 hours' end as at
                from person p, generate_series(1, case when n <= %d then 4 else 3 end) k)
            """;

    private static final String PATIENTS = """
            insert into patient.patient
                (clinic_id, patient_id, name, email, phone, language, recorded_at, recorded_by)
            select clinic_id, person, 'Maya Invented ' || n, 'care' || n || '@families.example', '416 555 0100', 'en', began,
                'care' from person""";

    private static final String APPOINTMENTS = """
            insert into scheduling.appointment
                (clinic_id, appointment_id, clinic_version, service_code, practitioner_id, site_key, mode, starts_at, ends_at,
                 price, tax_percent, language, held_at, held_by, patient_id, booked_at, booked_by, idempotency_key,
                 request_digest)
            select v.clinic_id, visit, a.clinic_version, a.service_code, a.practitioner_id, a.site_key, 'PHONE', at,
                at + interval '30 minutes', a.price, a.tax_percent, 'en', began, 'care', person, began, 'care',
                gen_random_uuid(), a.request_digest
            from visit v,
                lateral (select a.* from scheduling.appointment a
                         join clinic.resource r on r.clinic_id = a.clinic_id and r.resource_id = a.practitioner_id
                         where a.clinic_id = v.clinic_id and a.booked_by = 'bench' and r.key = 'practitioner-01'
                         limit 1) a""";

    private static final String EPISODES = """
            insert into episode.episode
                (clinic_id, episode_id, patient_id, side, spots, opened_at, recorded_by, resolved_at, resolved_by)
            select clinic_id, episode, person, 'LEFT', array['LEFT-3'], began, 'care',
                case when n > %d then began + interval '20 days' end, case when n > %d then 'care' end from person""".formatted(OPEN, OPEN);

    private static final String CHECKS = """
            insert into episode.step
                (clinic_id, kind, subject_id, episode_id, happened_at, disposition, ask_again, recorded_by)
            select clinic_id, 'CHECK', episode, episode, began, 'TREATMENT', false, 'care' from person""";

    private static final String STEPS = """
            insert into episode.step
                (clinic_id, kind, subject_id, episode_id, happened_at, ask_again, recorded_by)
            select clinic_id, kind, visit, episode, case kind when 'BOOKING' then began else at end, false, 'care'
            from visit, unnest(array['BOOKING', 'VISIT']) kind where kind = 'BOOKING' or k <= 3""";

    private static final String FIELDS = """
            jsonb_build_object('before.pain', (4 + n % 6)::text, 'before.length', (20 + n % 30)::text, 'before.width', '15',
                'steps', 's1', 's1.kind', 'ULTRASOUND', 's1.mhz', '1', 's1.mode', 'PULSED', 's1.duty', '20',
                's1.intensity', '1.8', 's1.minutes', '5', 's1.area', '4.2', 's1.side', 'LEFT', 's1.moving', 'YES',
                'after.pain', ((n + k) % 6)::text, 'after.length', (10 + n % 20)::text,
                'note', 'Softer after the first minutes; the baby fed on this side before and fell asleep.')""";

    private static final String DRAFTS =
            """
            insert into visit.draft
                (clinic_id, appointment_id, version, treating, fields, recorded_at, recorded_by, signed_at, treated_at)
            select clinic_id, visit, 5, true, """ + " " + FIELDS + ", at, 'care', case when k <= 3 then at + interval '30 minutes' end, at from visit";

    private static final String RECORDS = """
            insert into visit.signed_record
                (clinic_id, appointment_id, patient_id, practitioner_id, signer, signer_profession, signer_number, treated,
                 ultrasound, pain_before, pain_after, lump_before_mm, lump_after_mm, sata, fluence, fields, recorded_at,
                 recorded_by)
            select clinic_id, visit, person, clinic_id, 'Practitioner', 'MASSAGE_THERAPIST', 'MT-1', true, n % 4 > 0,
                4 + n % 6, (n + k) % 6, 20 + n % 30, 10 + n % 20,
                case n % 4 when 0 then null when 1 then 0.36 when 2 then 0.72 else 1.2 end, null, """ + " " + FIELDS + """
            , at + interval '30 minutes', 'care'
            from visit where k <= 3""";

    private static final String RECOMMENDATIONS = """
            insert into episode.recommendation (clinic_id, episode_id, score, recorded_at, recorded_by)
            select clinic_id, episode, 4 + n % 7, began + interval '20 days', 'care' from person where n % 2 = 0""";

    private static final String LETTERS = """
            insert into visit.review_letter (clinic_id, appointment_id, recorded_at, recorded_by)
            select clinic_id, visit, at, 'care' from visit where n % 50 = 0 and k = 1""";

    private final Database database;

    CareFilling(Database database) {
        this.database = database;
    }

    /** The appointments are of the past: nobody has to follow them, nor to be told of them. */
    void fill(String slug) {
        database.execute("set session_replication_role = replica");
        Stream.of(PATIENTS, APPOINTMENTS, EPISODES, CHECKS, STEPS, DRAFTS, RECORDS, RECOMMENDATIONS, LETTERS)
                .forEach(each -> database.execute(PERSON.formatted(PEOPLE, PEOPLE, slug, OPEN) + each));
        database.execute("set session_replication_role = default");
        database.execute("vacuum analyze");
    }
}
