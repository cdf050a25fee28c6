create extension if not exists btree_gist schema public;

-- A time somebody chose: held while she types, then booked, perhaps cancelled. One row from first to last.
create table scheduling.appointment (
    clinic_id        uuid not null references clinic.clinic,
    appointment_id   uuid not null,
    clinic_version   int not null,
    service_code     text not null,
    check_id         uuid,
    practitioner_id  uuid not null,
    room_id          uuid,
    device_id        uuid,
    site_key         text not null,
    mode             text not null check (mode in ('IN_PERSON', 'VIDEO', 'PHONE')),
    starts_at        timestamptz not null,
    ends_at          timestamptz not null check (ends_at > starts_at),
    price            numeric(10, 2) not null,
    tax_percent      numeric(6, 3) not null,
    language         text not null,
    held_at          timestamptz not null,
    held_until       timestamptz,
    held_by          text not null,
    patient_id       uuid,
    booked_at        timestamptz,
    booked_by        text,
    idempotency_key  text,
    request_digest   text,
    sequence         int not null default 0,
    moved_at         timestamptz,
    moved_by         text,
    cancelled_at     timestamptz,
    cancelled_by     text,
    primary key (clinic_id, appointment_id),
    unique (clinic_id, idempotency_key),
    foreign key (clinic_id, check_id) references triage.duct_check,
    foreign key (clinic_id, patient_id) references patient.patient,
    foreign key (clinic_id, practitioner_id) references clinic.resource,
    foreign key (clinic_id, room_id) references clinic.resource,
    foreign key (clinic_id, device_id) references clinic.resource,
    -- held, or booked by somebody; cancelled only after it was booked
    check ((booked_at is null) = (held_until is not null)),
    check ((booked_at is null) = (patient_id is null)),
    check ((booked_at is null) = (booked_by is null)),
    check (cancelled_at is null or booked_at is not null),
    check ((cancelled_at is null) = (cancelled_by is null))
);

-- The last word: one row for each resource a visit takes, buffers included. No two may overlap.
create table scheduling.claim (
    clinic_id      uuid not null,
    appointment_id uuid not null,
    resource_id    uuid not null,
    during         tstzrange not null check (not isempty(during)),
    held_until     timestamptz,
    primary key (clinic_id, appointment_id, resource_id),
    foreign key (clinic_id, appointment_id) references scheduling.appointment on delete cascade,
    foreign key (clinic_id, resource_id) references clinic.resource,
    exclude using gist (clinic_id with =, resource_id with =, during with &&)
);
