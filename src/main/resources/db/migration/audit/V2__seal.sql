-- What was written up to a transaction, sealed: the digest of each entry, and over them a hash that contains the one
-- before. Whoever changes, removes or slips in an entry later can be shown it. One chain for each clinic.
create table audit.seal (
    clinic_id   uuid not null,
    number      int not null check (number > 0),
    through     xid8 not null,
    entries     uuid[] not null,
    digests     bytea[] not null,
    hash        bytea not null,
    recorded_at timestamptz not null default now(),
    recorded_by text not null,
    primary key (clinic_id, number),
    check (cardinality(entries) = cardinality(digests) and cardinality(entries) > 0)
);

alter table audit.seal enable row level security;
create policy own_clinic on audit.seal to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on audit.seal to ${jobs} using (true);
grant select on audit.seal to ${app};
grant select, insert on audit.seal to ${jobs};

-- What an entry says, the same in every session and however many columns come later.
create function audit.digest(e audit.entry) returns bytea language sql stable parallel safe as $$
    select sha256(convert_to(jsonb_build_array(
        e.clinic_id, e.entry_id, extract(epoch from e.recorded_at)::text, e.request, e.actor, e.place, e.action, e.kind,
        e.thing_id, e.patient_id, e.before, e.after)::text, 'UTF8'))
$$;
