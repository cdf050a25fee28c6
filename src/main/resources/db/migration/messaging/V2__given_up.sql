-- What can't be delivered is given up at once and says why; the clinic is told in a note of its own.
alter table messaging.message
    add column given_up_at timestamptz,
    add column given_up_reason text check (given_up_reason in
        ('ADDRESS_REFUSED', 'MESSAGE_REFUSED', 'NOT_SENDABLE', 'PUT_OFF_TOO_OFTEN')),
    add check ((given_up_at is null) = (given_up_reason is null)),
    add check (sent_at is null or given_up_at is null),
    drop constraint message_kind_check,
    add constraint message_kind_check check (kind in ('INVITATION', 'UPDATE', 'CANCELLATION', 'NOTE'));

-- In the order in which they are taken: first attempts first.
drop index messaging.message_waiting;
create index message_waiting on messaging.message ((attempts > 0), next_attempt_at, sequence)
    where sent_at is null and given_up_at is null;
create index message_note on messaging.message (clinic_id, recorded_at) where kind = 'NOTE';
