-- Of which visits somebody was reminded, and over which channel: one row for each time a visit was to begin, written with
-- the message. What is due follows from the appointments themselves, so a move moves it and a cancellation ends it.
create table messaging.reminder (
    clinic_id      uuid not null,
    appointment_id uuid not null,
    starts_at      timestamptz not null,
    channel        text not null check (channel in ('EMAIL', 'TEXT')),
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    primary key (clinic_id, appointment_id, starts_at, channel),
    foreign key (clinic_id, appointment_id) references scheduling.appointment
);
alter table messaging.reminder enable row level security;
create policy own_clinic on messaging.reminder to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on messaging.reminder to ${jobs} using (true);
grant select, insert on messaging.reminder to ${app};
grant select on messaging.reminder to ${jobs};

alter table messaging.message
    drop constraint message_kind_check,
    add constraint message_kind_check check (kind in ('INVITATION', 'UPDATE', 'CANCELLATION', 'NOTE', 'REMINDER'));
