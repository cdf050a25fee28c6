-- That she agrees to photographs at a visit, in which words; and that she does so no more.
create table visit.photograph_consent (
    clinic_id      uuid not null,
    consent_id     uuid not null,
    appointment_id uuid not null,
    patient_id     uuid not null,
    text_version   text not null,
    language       text not null check (language in ('en', 'fr')),
    signer         text not null check (length(signer) between 1 and 80),
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    primary key (clinic_id, consent_id),
    foreign key (clinic_id, patient_id) references patient.patient
);
create index photograph_consent_to_a_visit on visit.photograph_consent (clinic_id, appointment_id);
create index photograph_consent_of_a_person on visit.photograph_consent (clinic_id, patient_id);

create table visit.photograph_withdrawal (
    clinic_id   uuid not null,
    consent_id  uuid not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (clinic_id, consent_id),
    foreign key (clinic_id, consent_id) references visit.photograph_consent
);

-- A photograph of the breast, encrypted for this clinic and this photograph alone.
create table visit.photograph (
    clinic_id      uuid not null,
    photograph_id  uuid not null,
    appointment_id uuid not null,
    patient_id     uuid not null,
    consent_id     uuid not null,
    side           text not null check (side in ('LEFT', 'RIGHT')),
    file_type      text not null check (file_type in ('JPEG', 'PNG')),
    ciphertext     bytea not null,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    primary key (clinic_id, photograph_id),
    foreign key (clinic_id, consent_id) references visit.photograph_consent,
    foreign key (clinic_id, patient_id) references patient.patient
);
create index photograph_of_a_visit on visit.photograph (clinic_id, appointment_id);
-- It does not become smaller, so the server need not try.
alter table visit.photograph alter column ciphertext set storage external;

alter table visit.photograph_consent enable row level security;
create policy own_clinic on visit.photograph_consent to ${app} using (clinic_id = identity.current_clinic());
alter table visit.photograph_withdrawal enable row level security;
create policy own_clinic on visit.photograph_withdrawal to ${app} using (clinic_id = identity.current_clinic());
alter table visit.photograph enable row level security;
create policy own_clinic on visit.photograph to ${app} using (clinic_id = identity.current_clinic());

-- What is agreed to, withdrawn or taken is only ever added to.
grant select, insert on visit.photograph_consent to ${app};
grant select, insert on visit.photograph_withdrawal to ${app};
grant select, insert on visit.photograph to ${app};
