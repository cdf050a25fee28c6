-- Every message ever written, sent or not. One for each state of an appointment, however often the fact arrives.
create table messaging.message (
    clinic_id       uuid not null references clinic.clinic,
    message_id      uuid not null,
    appointment_id  uuid not null,
    kind            text not null check (kind in ('INVITATION', 'UPDATE', 'CANCELLATION')),
    sequence        int not null check (sequence >= 0),
    sender_name     text not null,
    sender          text not null,
    recipient_name  text not null,
    recipient       text not null,
    language        text not null,
    subject         text not null,
    text            text not null,
    html            text not null,
    calendar        text not null,
    useful_until    timestamptz not null,
    recorded_at     timestamptz not null,
    recorded_by     text not null,
    sent_at         timestamptz,
    attempts        int not null default 0,
    next_attempt_at timestamptz not null,
    primary key (clinic_id, message_id),
    unique (clinic_id, appointment_id, kind, sequence),
    foreign key (clinic_id, appointment_id) references scheduling.appointment
);
create index message_waiting on messaging.message (next_attempt_at) where sent_at is null;
create index message_by_time on messaging.message (recorded_at);
