-- The round that fills the clinics' worklists sees that a letter waits, and nothing of what it says.
create policy every_clinic on referral.letter to ${jobs} using (true);
grant usage on schema referral to ${jobs};
grant select (clinic_id, letter_id, recorded_at, file_type, file_fault, decided_at, no_longer_needed_at)
    on referral.letter to ${jobs};
