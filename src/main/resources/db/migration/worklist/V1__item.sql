-- What somebody at the clinic has to see to: because of what, since when, who has it until when, and what was done. A row is
-- closed with words, or because what it was about has come right by itself; none is ever deleted.
create table worklist.item (
    clinic_id      uuid not null,
    item_id        uuid not null,
    kind           text not null check (kind ~ '^[A-Z_]+$'),
    subject_id     uuid not null,
    since          timestamptz not null,
    urgency        smallint not null,
    episode_id     uuid,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    taken_by       text,
    taken_name     text,
    taken_until    timestamptz,
    closed_at      timestamptz,
    closed_by      text,
    closed_because text check (closed_because in ('DONE', 'BY_ITSELF')),
    outcome        text,
    primary key (clinic_id, item_id),
    unique (clinic_id, kind, subject_id, since),
    check (num_nulls(taken_by, taken_name, taken_until) in (0, 3)),
    check (num_nulls(closed_at, closed_by, closed_because) in (0, 3)),
    check (closed_because is distinct from 'DONE' or outcome is not null)
);
create index item_open on worklist.item (clinic_id, urgency, since) where closed_at is null;
create index item_closed on worklist.item (clinic_id, closed_at) where closed_at is not null;

alter table worklist.item enable row level security;
create policy own_clinic on worklist.item to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on worklist.item to ${jobs} using (true);
grant usage on schema worklist to ${app}, ${jobs};
grant select, insert, update on worklist.item to ${app};
grant select on worklist.item to ${jobs};
