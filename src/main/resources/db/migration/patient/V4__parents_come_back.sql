-- How the same person is recognised: however she writes her name, her address and her number.
alter table patient.patient
    add column name_key text not null generated always as (lower(name)) stored,
    add column email_key text not null generated always as (lower(email)) stored,
    add column phone_key text not null generated always as (regexp_replace(phone, '[^0-9]', '', 'g')) stored;
create index patient_by_email on patient.patient (clinic_id, email_key);

-- Two entries with one e-mail address that are not surely one person: staff ask.
create table patient.possible_duplicate (
    clinic_id   uuid not null,
    patient_id  uuid not null,
    other_id    uuid not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (clinic_id, patient_id, other_id),
    foreign key (clinic_id, patient_id) references patient.patient,
    foreign key (clinic_id, other_id) references patient.patient
);

-- A parent who wants to see her visits: what stands in the e-mail and in her browser, as digests.
create table patient.parent_key (
    clinic_id   uuid not null,
    digest      bytea not null,
    kind        text not null check (kind in ('LINK', 'SESSION')),
    email_key   text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    valid_until timestamptz not null,
    primary key (clinic_id, digest)
);
create index parent_key_by_email on patient.parent_key (clinic_id, email_key);

alter table patient.possible_duplicate enable row level security;
create policy own_clinic on patient.possible_duplicate to ${app} using (clinic_id = identity.current_clinic());
alter table patient.parent_key enable row level security;
create policy own_clinic on patient.parent_key to ${app} using (clinic_id = identity.current_clinic());

grant select, insert, delete on patient.possible_duplicate to ${app};
grant select, insert, delete on patient.parent_key to ${app};
