-- What people ask a clinic by the form of its site. Before she has opened the link in her mailbox it stands beside nobody:
-- anybody may have typed her address.
create table patient.question (
    clinic_id     uuid not null,
    question_id   uuid not null,
    name          text not null,
    email         text not null,
    email_key     text not null generated always as (lower(email)) stored,
    language      text not null,
    words         text not null check (length(words) between 1 and 2000),
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    confirmed_at  timestamptz,
    confirmed_by  text,
    answered_at   timestamptz,
    answered_by   text,
    answered_name text,
    primary key (clinic_id, question_id),
    check ((confirmed_at is null) = (confirmed_by is null)),
    check (num_nonnulls(answered_at, answered_by, answered_name) in (0, 3))
);
create index question_open on patient.question (clinic_id, recorded_at) where answered_at is null;

alter table patient.question enable row level security;
create policy own_clinic on patient.question to ${app} using (clinic_id = identity.current_clinic());
grant select, insert, update on patient.question to ${app};
