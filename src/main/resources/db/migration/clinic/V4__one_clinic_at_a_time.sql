-- The program sees one clinic at a time; the jobs read all of them.
alter table clinic.clinic enable row level security;
create policy own_clinic on clinic.clinic to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on clinic.clinic for select to ${jobs} using (true);
alter table clinic.description enable row level security;
create policy own_clinic on clinic.description to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on clinic.description for select to ${jobs} using (true);
alter table clinic.page enable row level security;
create policy own_clinic on clinic.page to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on clinic.page for select to ${jobs} using (true);
alter table clinic.resource enable row level security;
create policy own_clinic on clinic.resource to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on clinic.resource for select to ${jobs} using (true);

-- Whoever changes a row says so herself: a table with a trigger can't be distributed.
drop trigger note_change on clinic.clinic;
drop function clinic.note_change();

grant usage on schema clinic to ${app}, ${jobs};
grant select, insert, update on clinic.clinic to ${app};
grant select, insert on clinic.description, clinic.page, clinic.resource to ${app};
grant select on clinic.clinic, clinic.description, clinic.page, clinic.resource to ${jobs};
