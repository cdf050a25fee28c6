-- How far a folder of a clinic's mailbox was read for letters: what stands behind it is new.
create table messaging.mailbox (
    clinic_id    uuid not null,
    folder       text not null,
    uid_validity bigint not null,
    last_uid     bigint not null,
    changed_by   text not null,
    primary key (clinic_id, folder)
);
alter table messaging.mailbox enable row level security;
create policy own_clinic on messaging.mailbox to ${app} using (clinic_id = identity.current_clinic());
grant select, insert, update on messaging.mailbox to ${app};
