-- The secret this installation seals links with; made at the first start, the same for all its nodes.
create table identity.secret (
    only_one   boolean primary key default true check (only_one),
    value      bytea not null,
    made_at    timestamptz not null default now()
);
