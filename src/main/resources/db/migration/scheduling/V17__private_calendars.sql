-- The address of a practitioner's own calendar, and how reading it went. What it says becomes blocks without a word.
create table scheduling.private_calendar (
    clinic_id       uuid not null,
    practitioner_id uuid not null,
    address         text not null,
    recorded_at     timestamptz not null,
    recorded_by     text not null,
    next_at         timestamptz not null,
    read_at         timestamptz,
    failing_since   timestamptz,
    problem         text,
    primary key (clinic_id, practitioner_id),
    check ((failing_since is null) = (problem is null))
);
create index private_calendar_due on scheduling.private_calendar (next_at);

alter table scheduling.private_calendar enable row level security;
create policy own_clinic on scheduling.private_calendar to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on scheduling.private_calendar to ${jobs} using (true);
grant select, insert, update, delete on scheduling.private_calendar to ${app};
grant select on scheduling.private_calendar to ${jobs};

-- Which kinds there are the program says.
alter table scheduling.block
    drop constraint block_kind_check,
    add constraint block_kind_check check (kind ~ '^[A-Z_]+$');
