-- What happens at a visit. A visit begins from an appointment, and nothing of it ever changes the appointment's row.

-- Which practitioner of the clinic's description an account is: said by the lead.
create table visit.practising (
    clinic_id       uuid not null,
    account_id      uuid not null,
    practitioner_id uuid not null,
    recorded_at     timestamptz not null,
    recorded_by     text not null,
    primary key (clinic_id, account_id)
);

-- Somebody read the record of a person she does not treat, and said why.
create table visit.reading (
    clinic_id   uuid not null,
    reading_id  uuid not null,
    account_id  uuid not null,
    patient_id  uuid not null,
    reason      text not null check (length(reason) between 1 and 300),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (clinic_id, reading_id),
    foreign key (clinic_id, patient_id) references patient.patient
);
create index reading_of_a_person on visit.reading (clinic_id, patient_id, recorded_at);

-- What is being written, as it was typed. Whoever saves says which version she has seen.
create table visit.draft (
    clinic_id      uuid not null,
    appointment_id uuid not null,
    version        int not null,
    treating       boolean not null,
    fields         jsonb not null,
    stopped_at     timestamptz,
    signed_at      timestamptz,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    primary key (clinic_id, appointment_id)
);

-- What was signed: nobody may change or delete it.
create table visit.signed_record (
    clinic_id         uuid not null,
    appointment_id    uuid not null,
    patient_id        uuid not null,
    practitioner_id   uuid not null,
    signer            text not null,
    signer_profession text not null,
    signer_number     text not null,
    treated           boolean not null,
    ultrasound        boolean not null,
    pain_before       int check (pain_before between 0 and 10),
    pain_after        int check (pain_after between 0 and 10),
    lump_before_mm    int check (lump_before_mm between 0 and 200),
    lump_after_mm     int check (lump_after_mm between 0 and 200),
    sata              numeric check (sata >= 0),
    fluence           numeric check (fluence >= 0),
    fields            jsonb not null,
    recorded_at       timestamptz not null,
    recorded_by       text not null,
    primary key (clinic_id, appointment_id),
    foreign key (clinic_id, patient_id) references patient.patient
);
create index signed_record_of_a_person on visit.signed_record (clinic_id, patient_id, recorded_at);

create table visit.addendum (
    clinic_id         uuid not null,
    addendum_id       uuid not null,
    appointment_id    uuid not null,
    words             text not null check (length(words) between 1 and 4000),
    signer            text not null,
    signer_profession text not null,
    signer_number     text not null,
    recorded_at       timestamptz not null,
    recorded_by       text not null,
    primary key (clinic_id, addendum_id),
    foreign key (clinic_id, appointment_id) references visit.signed_record
);
create index addendum_of_a_visit on visit.addendum (clinic_id, appointment_id);

-- What she agreed to, in which words, for which part of the breast.
create table visit.consent (
    clinic_id      uuid not null,
    consent_id     uuid not null,
    appointment_id uuid not null,
    treatment      text not null,
    text_version   text not null,
    language       text not null check (language in ('en', 'fr')),
    area           text not null check (area in ('LEFT', 'RIGHT', 'BOTH', 'ELSEWHERE')),
    signer         text not null check (length(signer) between 1 and 80),
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    primary key (clinic_id, consent_id)
);
create index consent_to_a_visit on visit.consent (clinic_id, appointment_id);

create table visit.consent_withdrawal (
    clinic_id   uuid not null,
    consent_id  uuid not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (clinic_id, consent_id),
    foreign key (clinic_id, consent_id) references visit.consent
);

-- What was asked once more just before the visit: a duct check of its own.
create table visit.precheck (
    clinic_id      uuid not null,
    appointment_id uuid not null,
    check_id       uuid not null,
    starts_at      timestamptz not null,
    withheld       text,
    settled_at     timestamptz,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    primary key (clinic_id, appointment_id)
);
create index precheck_withheld on visit.precheck (clinic_id, starts_at) where withheld is not null and settled_at is null;

alter table visit.practising enable row level security;
create policy own_clinic on visit.practising to ${app} using (clinic_id = identity.current_clinic());
alter table visit.reading enable row level security;
create policy own_clinic on visit.reading to ${app} using (clinic_id = identity.current_clinic());
alter table visit.draft enable row level security;
create policy own_clinic on visit.draft to ${app} using (clinic_id = identity.current_clinic());
create policy not_once_signed on visit.draft as restrictive for update to ${app} using (signed_at is null) with check (true);
alter table visit.signed_record enable row level security;
create policy own_clinic on visit.signed_record to ${app} using (clinic_id = identity.current_clinic());
alter table visit.addendum enable row level security;
create policy own_clinic on visit.addendum to ${app} using (clinic_id = identity.current_clinic());
alter table visit.consent enable row level security;
create policy own_clinic on visit.consent to ${app} using (clinic_id = identity.current_clinic());
alter table visit.consent_withdrawal enable row level security;
create policy own_clinic on visit.consent_withdrawal to ${app} using (clinic_id = identity.current_clinic());
alter table visit.precheck enable row level security;
create policy own_clinic on visit.precheck to ${app} using (clinic_id = identity.current_clinic());

-- What is signed, agreed to or read with a reason is only ever added to.
grant usage on schema visit to ${app};
grant select, insert, update on visit.practising to ${app};
grant select, insert on visit.reading to ${app};
grant select, insert, update on visit.draft to ${app};
grant select, insert on visit.signed_record to ${app};
grant select, insert on visit.addendum to ${app};
grant select, insert on visit.consent to ${app};
grant select, insert on visit.consent_withdrawal to ${app};
grant select, insert, update on visit.precheck to ${app};
