-- The statements say themselves what the digest of an entry is made of: a function of a whole row knows the row of one
-- table only, and where clinics are spread over several servers there are many.
drop function audit.digest(audit.entry);
