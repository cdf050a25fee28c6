-- Who waits for a time, and for which. Before she has opened the link in her mailbox she waits for nothing: anybody may have
-- typed her address. How urgent it is, her check said: smaller comes first.
create table scheduling.waiting_entry (
    clinic_id        uuid not null,
    waiting_id       uuid not null,
    patient_id       uuid not null,
    service_code     text not null,
    check_id         uuid,
    mode             text not null check (mode in ('IN_PERSON', 'VIDEO', 'PHONE')),
    practitioner_key text,
    site_key         text,
    weekdays         text[] not null check (cardinality(weekdays) > 0),
    parts            text[] not null check (cardinality(parts) > 0),
    last_day         date not null,
    urgency          smallint not null,
    language         text not null,
    recorded_at      timestamptz not null,
    recorded_by      text not null,
    ended_at         timestamptz,
    ended_by         text,
    ended_because    text check (ended_because in ('LEFT', 'BOOKED', 'TAKEN_OFF')),
    primary key (clinic_id, waiting_id),
    foreign key (clinic_id, patient_id) references patient.patient,
    foreign key (clinic_id, check_id) references triage.duct_check,
    check ((ended_at is null) = (ended_by is null)),
    check ((ended_at is null) = (ended_because is null))
);
create index waiting_entry_open on scheduling.waiting_entry (clinic_id, urgency, recorded_at) where ended_at is null;

-- A time that was given back while somebody waits, until everybody whom it suits has been asked. Whoever looks takes it for a
-- minute; should that program die, another looks then.
create table scheduling.freed_time (
    clinic_id   uuid not null,
    freed_id    uuid not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    look_at     timestamptz not null,
    closed_at   timestamptz,
    primary key (clinic_id, freed_id)
);
create index freed_time_open on scheduling.freed_time (look_at) where closed_at is null;

-- A freed time as it was offered to one of them: kept for her until then, or, without a hold, for whoever comes first.
create table scheduling.waiting_offer (
    clinic_id       uuid not null,
    offer_id        uuid not null,
    waiting_id      uuid not null,
    freed_id        uuid not null,
    hold_id         uuid,
    practitioner_id uuid not null,
    site_key        text not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    recorded_at     timestamptz not null,
    recorded_by     text not null,
    answer_until    timestamptz not null,
    answered_at     timestamptz,
    answer          text check (answer in ('ACCEPTED', 'REFUSED', 'RUN_OUT', 'GONE')),
    appointment_id  uuid,
    primary key (clinic_id, offer_id),
    unique (clinic_id, waiting_id, freed_id),
    foreign key (clinic_id, waiting_id) references scheduling.waiting_entry,
    foreign key (clinic_id, freed_id) references scheduling.freed_time,
    check ((answered_at is null) = (answer is null)),
    check ((answer = 'ACCEPTED') = (appointment_id is not null))
);
create index waiting_offer_open on scheduling.waiting_offer (clinic_id, freed_id) where answered_at is null;

alter table scheduling.waiting_entry enable row level security;
create policy own_clinic on scheduling.waiting_entry to ${app} using (clinic_id = identity.current_clinic());
alter table scheduling.freed_time enable row level security;
create policy own_clinic on scheduling.freed_time to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on scheduling.freed_time to ${jobs} using (true);
alter table scheduling.waiting_offer enable row level security;
create policy own_clinic on scheduling.waiting_offer to ${app} using (clinic_id = identity.current_clinic());
grant select, insert, update on scheduling.waiting_entry, scheduling.freed_time, scheduling.waiting_offer to ${app};
grant select on scheduling.freed_time to ${jobs};
