-- Who did or read what about whose record, and what it said before and says now. Rows are added and never change.
create table audit.entry (
    clinic_id   uuid not null,
    recorded_at timestamptz not null default now(),
    entry_id    uuid not null default gen_random_uuid(),
    written_in  xid8 not null default pg_current_xact_id(),
    request     text not null,
    actor       text not null,
    place       int not null,
    action      text not null check (action in ('CREATE', 'READ', 'UPDATE', 'DELETE')),
    kind        text not null,
    thing_id    uuid not null,
    patient_id  uuid,
    before      jsonb,
    after       jsonb,
    primary key (clinic_id, recorded_at, entry_id)
);
create index entry_by_patient on audit.entry (clinic_id, patient_id, recorded_at) where patient_id is not null;

alter table audit.entry enable row level security;
create policy own_clinic on audit.entry to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on audit.entry for select to ${jobs} using (true);
grant usage on schema audit to ${app}, ${jobs};
grant select, insert on audit.entry to ${app};
grant select on audit.entry to ${jobs};
