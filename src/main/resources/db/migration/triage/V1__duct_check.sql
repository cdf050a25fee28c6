-- A duct check: answers while somebody fills it in, and what they were read with once she is done. No name in it.
create table triage.duct_check (
    clinic_id             uuid not null references clinic.clinic,
    check_id              uuid not null,
    language              text not null,
    answers               jsonb not null,
    started_at            timestamptz not null,
    recorded_by           text not null,
    finished_at           timestamptz,
    questionnaire_version text,
    rule_book_version     text,
    content_version       int,
    disposition           text,
    rules                 text[],
    primary key (clinic_id, check_id),
    check ((finished_at is null) = (disposition is null))
);
