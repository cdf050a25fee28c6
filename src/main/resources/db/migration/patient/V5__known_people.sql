-- A booking looks for who has shown that an address is hers; of the others there can be many.
drop index patient.patient_by_email;
create index patient_by_email on patient.patient (clinic_id, email_key, confirmed_at);

-- A clinic is never deleted, and the work that enters somebody runs in one that is there: a look less with every booking.
alter table patient.patient drop constraint patient_clinic_id_fkey;
