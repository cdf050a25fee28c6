create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;
create extension if not exists btree_gin schema public;

-- Letters without their accents, all small. What unaccent knows does not change while Milkway runs.
create function patient.plain(text) returns text language sql immutable strict parallel safe
    set search_path = pg_catalog as $$
    select lower(public.unaccent('public.unaccent'::regdictionary, $1))
$$;

alter table patient.patient
    -- the birth date of her baby: a parent often knows it better than what she told the clinic of herself
    add column baby_born_on date,
    -- the entry that stands for her since staff found that the two are one person; taken back by emptying it
    add column merged_into  uuid,
    add column search_key   text not null generated always as (
        patient.plain(name) || ' ' || lower(email) || ' ' || regexp_replace(phone, '[^0-9]', '', 'g')) stored,
    add foreign key (clinic_id, merged_into) references patient.patient,
    add check (merged_into <> patient_id);
create index patient_by_search_key on patient.patient using gin (clinic_id, search_key public.gin_trgm_ops);
create index patient_by_baby on patient.patient (clinic_id, baby_born_on) where baby_born_on is not null;
create index patient_by_merge on patient.patient (clinic_id, merged_into) where merged_into is not null;

-- Two entries that staff made one, and whether that was taken back.
create table patient.merge (
    clinic_id   uuid not null,
    merge_id    uuid not null,
    kept_id     uuid not null,
    merged_id   uuid not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    undone_at   timestamptz,
    undone_by   text,
    primary key (clinic_id, merge_id),
    foreign key (clinic_id, kept_id) references patient.patient,
    foreign key (clinic_id, merged_id) references patient.patient,
    check (kept_id <> merged_id),
    check ((undone_at is null) = (undone_by is null))
);
alter table patient.merge enable row level security;
create policy own_clinic on patient.merge to ${app} using (clinic_id = identity.current_clinic());
grant select, insert on patient.merge to ${app};
grant update (undone_at, undone_by) on patient.merge to ${app};

-- Who is like what somebody types. Under a policy an index is used only for what can't leak, and trigrams are not known
-- not to: so this runs as the owner and looks at one clinic because it says so itself.
create function patient.find_people(clinic uuid, typed text, born date[], most int)
returns table (patient_id uuid, likeness real)
language sql stable security definer set search_path = pg_catalog, public
set pg_trgm.word_similarity_threshold = 0.35 as $$
    select p.patient_id, public.word_similarity(patient.plain(typed), p.search_key) as likeness
    from patient.patient p
    where p.clinic_id = clinic and clinic = identity.current_clinic() and p.merged_into is null
      and typed !~ '^[0-9]+$' and p.search_key %> patient.plain(typed)
    union all
    select p.patient_id, 1
    from patient.patient p
    where p.clinic_id = clinic and clinic = identity.current_clinic() and p.merged_into is null
      and typed ~ '^[0-9]{3,}$' and p.search_key like '%' || typed || '%'
    union all
    select p.patient_id, 1
    from patient.patient p
    where p.clinic_id = clinic and clinic = identity.current_clinic() and p.merged_into is null
      and p.baby_born_on = any(born)
    order by likeness desc, patient_id limit most
$$;
revoke all on function patient.find_people from public;
grant execute on function patient.find_people to ${app};
