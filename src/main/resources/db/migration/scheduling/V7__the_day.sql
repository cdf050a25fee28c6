-- Staff look at the appointments of a day, cancelled ones too; what is only held is nobody's business.
create index appointment_by_start on scheduling.appointment (clinic_id, starts_at) where patient_id is not null;
-- A parent sees what she booked.
create index appointment_by_patient on scheduling.appointment (clinic_id, patient_id) where patient_id is not null;
