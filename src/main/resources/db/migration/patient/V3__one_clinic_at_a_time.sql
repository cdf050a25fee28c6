-- The program sees one clinic at a time.
alter table patient.patient enable row level security;
create policy own_clinic on patient.patient to ${app} using (clinic_id = identity.current_clinic());

grant usage on schema patient to ${app};
grant select, insert, update on patient.patient to ${app};
