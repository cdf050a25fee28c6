-- Why somebody put a description in force; empty where a file did.
alter table clinic.description add column reason text not null default '';

-- What a clinic is changing and has not published: its description, pages and pictures as they will be. One or none;
-- its number lies beside the clinic so that the table is split by clinic and not copied to every server.
create table clinic.draft (
    clinic_id    uuid not null references clinic.clinic,
    draft_id     int not null default 1 check (draft_id = 1),
    base_version int not null,
    revision     int not null,
    document     text not null,
    pages        text not null,
    images       text not null,
    changed_at   timestamptz not null,
    changed_by   text not null,
    primary key (clinic_id, draft_id)
);
alter table clinic.draft enable row level security;
create policy own_clinic on clinic.draft to ${app} using (clinic_id = identity.current_clinic());
grant select, insert, update, delete on clinic.draft to ${app};
