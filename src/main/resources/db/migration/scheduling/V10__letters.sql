-- A time that needs a referral letter is booked provisionally: a letter has to be accepted by then, or it is given back.
-- Once it is accepted, which one it was; and if it never was, that it was cancelled for that.
alter table scheduling.appointment
    add column letter_due_at     timestamptz,
    add column letter_id         uuid,
    add column cancelled_because text check (cancelled_because in ('LETTER_OVERDUE')),
    add check (num_nonnulls(letter_due_at, letter_id) < 2),
    add check (cancelled_because is null or cancelled_at is not null);
alter table scheduling.appointment
    add foreign key (clinic_id, letter_id) references referral.letter;
create index appointment_by_letter_due on scheduling.appointment (clinic_id, letter_due_at)
    where letter_due_at is not null and booked_at is not null and cancelled_at is null;
