-- Reminders as text messages, in the same outbox: to a number instead of an address.
alter table messaging.message
    drop constraint message_kind_check,
    add constraint message_kind_check check (
        kind in ('INVITATION', 'UPDATE', 'CANCELLATION', 'NOTE', 'REMINDER', 'WAITING', 'OFFER', 'TEXT')),
    drop constraint message_given_up_reason_check,
    add constraint message_given_up_reason_check check (given_up_reason in
        ('ADDRESS_REFUSED', 'MESSAGE_REFUSED', 'NOT_SENDABLE', 'PUT_OFF_TOO_OFTEN', 'STOPPED'));
create index text_waiting on messaging.message (next_attempt_at)
    where kind = 'TEXT' and sent_at is null and given_up_at is null;

-- Numbers whose owner answered STOP, by a key that nobody can turn back. The number they answer to is the installation's, so
-- it holds for all clinics; only the jobs may touch it.
create table messaging.stopped_number (
    number_key  uuid primary key,
    stopped_at  timestamptz not null,
    recorded_by text not null
);
grant select, insert, delete on messaging.stopped_number to ${jobs};
