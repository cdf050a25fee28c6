-- Who works for a clinic and as what; name and e-mail as this clinic's lead wrote them. Never deleted.
create table identity.membership (
    clinic_id   uuid not null,
    account_id  uuid not null,
    email       text not null,
    name        text not null,
    roles       text[] not null check (
        cardinality(roles) > 0 and roles <@ array['FRONT_DESK', 'PRACTITIONER', 'CLINIC_LEAD']),
    recorded_at timestamptz not null,
    recorded_by text not null,
    ended_at    timestamptz,
    ended_by    text,
    primary key (clinic_id, account_id),
    check ((ended_at is null) = (ended_by is null))
);
create index membership_by_account on identity.membership (account_id);

-- Somebody lost her passkey: a lead of one of her clinics has to say that it is she.
create table identity.recovery_request (
    clinic_id   uuid not null,
    account_id  uuid not null,
    language    text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (clinic_id, account_id)
);

alter table identity.membership enable row level security;
create policy own_clinic on identity.membership to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on identity.membership to ${jobs} using (true);
alter table identity.recovery_request enable row level security;
create policy own_clinic on identity.recovery_request to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on identity.recovery_request to ${jobs} using (true);

grant usage on schema identity to ${app};
grant select, insert, update on identity.membership to ${app};
grant select on identity.membership to ${jobs};
grant select, delete on identity.recovery_request to ${app};
grant select, insert, update, delete on identity.recovery_request to ${jobs};
