-- Until when a time is held stands in the appointment alone, so booking it changes no claim; and what a claim takes is
-- one of the resources its appointment refers to.
alter table scheduling.claim drop column held_until;
alter table scheduling.claim drop constraint claim_clinic_id_resource_id_fkey;
create index appointment_held on scheduling.appointment (clinic_id, appointment_id) where held_until is not null;
