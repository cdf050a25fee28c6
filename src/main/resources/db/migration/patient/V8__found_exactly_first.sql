-- Who has what somebody types in her name, address or number comes first, and mostly fills the list. Only if she does not,
-- slips are forgiven: whoever is a little like the first two words, and only if nobody is, like one of them.
-- The index is always right for one clinic among many, and the planner, which can't guess how alike people are called,
-- reads all of them instead when it thinks that many are.
-- Only who has loaded the extension may name its settings: the owner is no superuser, and this session has not yet used it.
select public.word_similarity('', '');
create or replace function patient.find_people(clinic uuid, typed text, born date[], most int)
returns table (patient_id uuid, likeness real)
language sql stable security definer set search_path = pg_catalog, public
set pg_trgm.word_similarity_threshold = 0.35
set enable_seqscan = off as $$
    with said as (
        select patient.plain(typed) as whole, regexp_split_to_array(patient.plain(typed), '\s+') as words,
            '%' || regexp_replace(patient.plain(typed), '([\\%_])', '\\\1', 'g') || '%' as part
    ), exact as materialized (
        select p.patient_id from patient.patient p
        where p.clinic_id = clinic and clinic = identity.current_clinic() and p.merged_into is null
          and length(typed) > 2 and p.search_key like (select part from said)
        order by p.name, p.patient_id limit most
    ), slips as (
        -- numbers and addresses are like many others that are not meant
        select typed !~ '^[0-9]+$' and case when typed ~ '[0-9@]' then count(*) = 0 else count(*) < most end as forgiven
        from exact
    ), by_both as materialized (
        select p.patient_id, p.search_key from patient.patient p
        where p.clinic_id = clinic and clinic = identity.current_clinic() and p.merged_into is null
          and (select forgiven from slips) and (select cardinality(words) from said) > 1
          and p.search_key %> (select words[1] from said) and p.search_key %> (select words[2] from said)
    ), alike as (
        select patient_id, search_key from by_both
        union all
        select p.patient_id, p.search_key from patient.patient p
        where p.clinic_id = clinic and clinic = identity.current_clinic() and p.merged_into is null
          and (select forgiven from slips) and not exists (select from by_both)
          and p.search_key %> (select whole from said)
    ), found as (
        select patient_id, 1::real as likeness from exact
        union all
        select patient_id, public.word_similarity((select whole from said), search_key) from alike
        union all
        select p.patient_id, 1
        from patient.patient p
        where p.clinic_id = clinic and clinic = identity.current_clinic() and p.merged_into is null
          and p.baby_born_on = any(born)
    )
    select patient_id, max(likeness) from found group by patient_id order by max(likeness) desc, patient_id limit most
$$;
