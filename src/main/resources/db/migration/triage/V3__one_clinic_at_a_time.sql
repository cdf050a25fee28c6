-- The program sees one clinic at a time.
alter table triage.duct_check enable row level security;
create policy own_clinic on triage.duct_check to ${app} using (clinic_id = identity.current_clinic());

grant usage on schema triage to ${app};
grant select, insert, update on triage.duct_check to ${app};
