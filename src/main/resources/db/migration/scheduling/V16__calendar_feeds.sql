-- Secret addresses by which calendar programs read when somebody or a room is taken. Of the key only a digest is kept.
create table scheduling.calendar_feed (
    clinic_id   uuid not null,
    feed_id     uuid not null,
    owner_kind  text not null check (owner_kind in ('PRACTITIONER', 'ROOM', 'PERSON')),
    owner_id    uuid not null,
    digest      bytea not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    ended_at    timestamptz,
    ended_by    text,
    primary key (clinic_id, feed_id),
    check ((ended_at is null) = (ended_by is null))
);
create unique index calendar_feed_of_owner on scheduling.calendar_feed (clinic_id, owner_kind, owner_id)
    where ended_at is null;
create unique index calendar_feed_by_digest on scheduling.calendar_feed (clinic_id, digest);

alter table scheduling.calendar_feed enable row level security;
create policy own_clinic on scheduling.calendar_feed to ${app} using (clinic_id = identity.current_clinic());
grant select, insert, update on scheduling.calendar_feed to ${app};
