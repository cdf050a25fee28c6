-- The program sees one clinic at a time; the jobs pick what is due from all of them.
alter table messaging.message enable row level security;
create policy own_clinic on messaging.message to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on messaging.message  to ${jobs} using (true);

grant usage on schema messaging to ${app}, ${jobs};
grant select, insert, update on messaging.message to ${app};
grant select, update on messaging.message to ${jobs};
