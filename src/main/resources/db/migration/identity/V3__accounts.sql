-- Who can sign in. An account belongs to no clinic: somebody may work for two. Only the job that signs people in sees it.
create table identity.account (
    account_id     uuid primary key,
    email          text not null,
    name           text not null,
    language       text not null,
    operator_since timestamptz,
    demo           boolean not null default false,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    constraint account_email unique (email),
    check (email = lower(email))
);

-- The public half of each passkey, as WebAuthn counts it.
create table identity.passkey (
    credential_id    bytea primary key,
    account_id       uuid not null references identity.account,
    public_key       bytea not null,
    signature_count  bigint not null,
    uv_initialized   boolean not null,
    backup_eligible  boolean not null,
    backup_state     boolean not null,
    transports       text[] not null,
    attestation      bytea,
    client_data      bytea,
    label            text not null,
    recorded_at      timestamptz not null,
    last_used_at     timestamptz not null
);
create index passkey_by_account on identity.passkey (account_id);

-- One-time links: only a digest of what stands in the e-mail.
create table identity.sign_in_link (
    digest      bytea primary key,
    account_id  uuid not null references identity.account,
    kind        text not null check (kind in ('SIGN_IN', 'RECOVERY', 'DEMO')),
    recorded_at timestamptz not null,
    recorded_by text not null,
    valid_until timestamptz not null,
    used_at     timestamptz
);
create index sign_in_link_by_account on identity.sign_in_link (account_id);
create index sign_in_link_by_end on identity.sign_in_link (valid_until);

-- Sessions, as Spring Session writes them.
create table identity.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100),
    constraint session_id unique (session_id)
);
create index session_by_expiry on identity.session (expiry_time);
create index session_by_principal on identity.session (principal_name);
create table identity.session_attributes (
    session_primary_id char(36) not null references identity.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

grant select, insert, update on identity.account to ${jobs};
grant select, insert, update, delete on identity.passkey to ${jobs};
grant select, insert, update, delete on identity.sign_in_link to ${jobs};
grant select, insert, update, delete on identity.session, identity.session_attributes to ${jobs};
