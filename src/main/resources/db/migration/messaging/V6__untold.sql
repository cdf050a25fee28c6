-- Appointments whose last change nobody was told of yet: written in the transaction of the change, gone in the transaction
-- that writes the message. What the registry of events had not handed out yet moves here.
create table messaging.untold (
    clinic_id      uuid not null,
    appointment_id uuid not null,
    due_at         timestamptz not null,
    primary key (clinic_id, appointment_id)
);
alter table messaging.untold enable row level security;
create policy own_clinic on messaging.untold to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on messaging.untold to ${jobs} using (true);
grant select, insert, update, delete on messaging.untold to ${app};
grant select on messaging.untold to ${jobs};

do $$
begin
    if to_regclass('events.event_publication') is not null then
        insert into messaging.untold (clinic_id, appointment_id, due_at)
        select distinct (event ->> 'clinic')::uuid, (event ->> 'appointment')::uuid, now()
        from (select serialized_event::jsonb as event from events.event_publication) waiting
        where event ? 'appointment';
        drop schema events cascade;
    end if;
end $$;

-- A message is written in work that runs in its clinic, which is never deleted.
alter table messaging.message drop constraint message_clinic_id_fkey;
