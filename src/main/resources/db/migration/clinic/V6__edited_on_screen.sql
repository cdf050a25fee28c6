-- Why somebody put a description in force; empty where a file did.
alter table clinic.description add column reason text not null default '';

-- What a clinic is changing and has not published: its description, pages and pictures as they will be. Some or none.
create table clinic.draft (
    clinic_id    uuid primary key references clinic.clinic,
    base_version int not null,
    revision     int not null,
    document     text not null,
    pages        text not null,
    images       text not null,
    changed_at   timestamptz not null,
    changed_by   text not null
);
alter table clinic.draft enable row level security;
create policy own_clinic on clinic.draft to ${app} using (clinic_id = identity.current_clinic());
grant select, insert, update, delete on clinic.draft to ${app};
