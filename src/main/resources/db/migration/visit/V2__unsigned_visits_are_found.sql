-- The round that fills the clinics' worklists sees that a visit was begun and not signed, and nothing of what was typed.
create policy every_clinic on visit.draft to ${jobs} using (true);
grant usage on schema visit to ${jobs};
grant select (clinic_id, appointment_id, recorded_at, signed_at) on visit.draft to ${jobs};
