-- The board asks all day what could not be delivered: few messages, found without looking at the others.
create index message_given_up on messaging.message (clinic_id, useful_until)
    where given_up_at is not null and kind <> 'NOTE';
