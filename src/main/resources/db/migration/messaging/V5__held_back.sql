-- The key of an address whose owner has not confirmed it, to count what it gets from all clinics; and since when a message
-- waits because that is enough for a day.
alter table messaging.message
    add column recipient_key uuid,
    add column held_back_at  timestamptz,
    add check (held_back_at is null or (sent_at is null and recipient_key is not null));
create index message_by_recipient on messaging.message (recipient_key) where recipient_key is not null;
