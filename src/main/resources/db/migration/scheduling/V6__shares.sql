-- Whose share of a clinic's times a row counts for, as keys that nobody can turn back into an address, a browser, an
-- e-mail address or a phone without this installation's secret. Empty where nothing is limited.
alter table scheduling.appointment
    add column network_key uuid,
    add column visitor_key uuid,
    add column email_key   uuid,
    add column phone_key   uuid;
create index appointment_by_network on scheduling.appointment (clinic_id, network_key, starts_at)
    where network_key is not null;
create index appointment_by_email on scheduling.appointment (clinic_id, email_key, starts_at)
    where email_key is not null;
create index appointment_by_phone on scheduling.appointment (clinic_id, phone_key, starts_at)
    where phone_key is not null;

-- The job that takes away what has run out passes over rows that somebody is at work on: that takes a lock.
grant update (held_until) on scheduling.appointment to ${jobs};
