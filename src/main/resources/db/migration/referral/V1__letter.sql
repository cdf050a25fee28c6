-- A referral letter: for which visit and whom, how it came, what it says, and what the clinic says of it.
create table referral.letter (
    clinic_id         uuid not null,
    letter_id         uuid not null,
    appointment_id    uuid,
    patient_id        uuid,
    arrival           text not null check (arrival in ('UPLOAD', 'EMAIL', 'BRING', 'OFFICE', 'MAILBOX')),
    signer            text,
    signer_profession text,
    signed_on         date,
    statements        text[],
    file_type         text check (file_type in ('PDF', 'JPEG', 'PNG')),
    file_bytes        int,
    file_pages        int,
    file_scanned      boolean,
    file_fault        text,
    recorded_at       timestamptz not null,
    recorded_by       text not null,
    treatment         text,
    last_day          date,
    refusal           text,
    replaced          boolean not null default false,
    decided_at        timestamptz,
    decided_by        text,
    primary key (clinic_id, letter_id),
    foreign key (clinic_id, patient_id) references patient.patient,
    -- all that it says, or nothing
    check (num_nulls(signer, signer_profession, signed_on, statements) in (0, 4)),
    check (num_nulls(file_type, file_bytes, file_pages, file_scanned) in (0, 4)),
    -- accepted until a day, refused with a reason, replaced, or nothing of it yet
    check (num_nonnulls(last_day, refusal) + replaced::int = (decided_at is not null)::int),
    check ((decided_at is null) = (decided_by is null)),
    -- it is accepted for a treatment and a person, and says something
    check (last_day is null or num_nulls(treatment, patient_id, signer) = 0)
);
create index letter_waiting on referral.letter (clinic_id, recorded_at) where decided_at is null;
create index letter_by_appointment on referral.letter (clinic_id, appointment_id);
create index letter_in_force on referral.letter (clinic_id, patient_id, treatment, last_day) where last_day is not null;

-- What came with it, encrypted for this clinic and this letter alone.
create table referral.document (
    clinic_id  uuid not null,
    letter_id  uuid not null,
    ciphertext bytea not null,
    primary key (clinic_id, letter_id),
    foreign key (clinic_id, letter_id) references referral.letter on delete cascade
);
-- It does not become smaller, so the server need not try.
alter table referral.document alter column ciphertext set storage external;

-- What lets a doctor's office hand in letters: a digest, from which nobody makes the key.
create table referral.office_key (
    clinic_id  uuid not null,
    key_id     uuid not null,
    office     text not null,
    digest     bytea not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    ended_at   timestamptz,
    primary key (clinic_id, key_id),
    unique (clinic_id, digest)
);

alter table referral.letter enable row level security;
create policy own_clinic on referral.letter to ${app} using (clinic_id = identity.current_clinic());
alter table referral.document enable row level security;
create policy own_clinic on referral.document to ${app} using (clinic_id = identity.current_clinic());
alter table referral.office_key enable row level security;
create policy own_clinic on referral.office_key to ${app} using (clinic_id = identity.current_clinic());

grant usage on schema referral to ${app};
grant select, insert, update on referral.letter to ${app};
grant select, insert on referral.document to ${app};
grant select, insert, update on referral.office_key to ${app};
