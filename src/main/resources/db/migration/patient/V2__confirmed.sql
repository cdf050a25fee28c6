-- When the owner of the e-mail address opened a link that was sent to it, for the first time.
alter table patient.patient
    add column confirmed_at timestamptz,
    add column confirmed_by text,
    add check ((confirmed_at is null) = (confirmed_by is null));
