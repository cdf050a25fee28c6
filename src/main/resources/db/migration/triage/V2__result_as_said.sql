-- What was said when a check was finished, in its words: read back under its own version of the rules.
alter table triage.duct_check add column result jsonb;
